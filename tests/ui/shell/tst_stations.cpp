// Internet radio in the window: opening an address, the stations that are known, what is shown of one.

#include <tests/support/ui/Look.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <ui/shell/StationsDialog.h>
#include <ui/theme/Sentences.h>
#include <ui/widgets/Labels.h>

#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestStations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<testing::Look>(); }
    void cleanupTestCase() { m_look.reset(); }
    void init() { m_under = std::make_unique<WindowUnderTest>(); }
    void cleanup() { m_under.reset(); }

    void whatIsTyped_data();
    void whatIsTyped();
    void anAddressPlays();
    void aKnownStationPlays();
    void stationsAreRemoved();
    void theBarShowsWhatTheStationSays();
    void troubleIsSaid();
    void everyTroubleHasWords();

private:
    [[nodiscard]] FakeServices& fakes() const { return *m_under->fakes; }
    void know(const char* name, const char* address, bool fromServer = false);

    std::unique_ptr<testing::Look> m_look;
    std::unique_ptr<WindowUnderTest> m_under;
};

/// In the radio and, as a row, in the library.
void TestStations::know(const char* name, const char* address, bool fromServer)
{
    sync::Station station =
        fakes().radio.add(QUrl(QString::fromLatin1(address)), QString::fromUtf8(name)).result().value();
    fakes().radio.known.last().fromServer = fromServer;
    sync::Track row;
    row.id = station.id;
    row.title = station.name;
    row.artist = station.address.host();
    row.availability = sync::Availability::Live;
    fakes().library.trackRows.insert(row.id.value, row);
}

void TestStations::whatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    QTest::newRow("whole") << " https://radio.example/live?a=b "
                           << "https://radio.example/live?a=b";
    QTest::newRow("without a scheme") << "radio.example:8000/live"
                                      << "http://radio.example:8000/live";
    QTest::newRow("host only") << "radio.example"
                               << "http://radio.example";
    QTest::newRow("this computer") << "localhost/live"
                                   << "http://localhost/live";
    QTest::newRow("a word") << "jazz"
                            << "";
    QTest::newRow("words") << "some jazz"
                           << "";
    QTest::newRow("a file") << "file:///etc/passwd"
                            << "";
    QTest::newRow("script") << "javascript:alert(1)"
                            << "";
    QTest::newRow("nothing") << " "
                             << "";
}

void TestStations::whatIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, meant);
    QCOMPARE(typedStation(typed).toString(), meant);
}

void TestStations::anAddressPlays()
{
    know("Café", "http://radio.example/live");
    m_under->key(Qt::Key_U, Qt::ControlModifier);
    QTRY_VERIFY(m_under->isShown("openStreamDialog"));
    auto* address = m_under->part<QLineEdit>("streamAddress");
    auto* play = m_under->part<QPushButton>("streamPlay");
    QTRY_VERIFY(address->hasFocus());
    QVERIFY(!play->isEnabled());
    QTest::keyClicks(address, QStringLiteral("some jazz"));
    QTest::keyClick(address, Qt::Key_Return);
    QTRY_VERIFY(m_under->isShown("streamTrouble"));
    QTest::keyClicks(address, QStringLiteral("radio.example/other"));
    QVERIFY(!m_under->isShown("streamTrouble"));
    sync::Track row = fakes().library.trackRows.value(-1);
    row.id = sync::TrackId{-2};
    row.title = QStringLiteral("radio.example");
    fakes().library.trackRows.insert(-2, row);
    QTest::keyClick(address, Qt::Key_Return);
    QTRY_VERIFY(!m_under->window->findChild<StationsDialog*>());
    QTRY_COMPARE(fakes().player.queue().current() ? fakes().player.queue().current()->track : 0, -2);
    QCOMPARE(fakes().radio.known.last().address, QUrl(QStringLiteral("http://radio.example/other")));
}

void TestStations::aKnownStationPlays()
{
    fakes().status.set(FakeStatus::serverDown());
    know("Café", "http://radio.example/live");
    m_under->action("actionOpenStream")->trigger();
    auto* list = m_under->part<QListView>("stationList");
    QTRY_COMPARE(list->model()->rowCount(), 1);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    // The library's service is down: a station has nothing to do with that.
    QTRY_COMPARE(fakes().player.queue().current() ? fakes().player.queue().current()->track : 0, -1);
    QTRY_COMPARE(fakes().player.state(), player::PlayState::Playing);
}

void TestStations::stationsAreRemoved()
{
    know("Mine", "http://mine.example/");
    know("Theirs", "http://theirs.example/", true);
    m_under->action("actionOpenStream")->trigger();
    auto* list = m_under->part<QListView>("stationList");
    auto* remove = m_under->part<QPushButton>("stationRemove");
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QVERIFY(!remove->isEnabled());
    list->setCurrentIndex(list->model()->index(1, 0));
    QVERIFY(!remove->isEnabled());
    list->setCurrentIndex(list->model()->index(0, 0));
    QVERIFY(remove->isEnabled());
    remove->click();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("Theirs"));
}

void TestStations::theBarShowsWhatTheStationSays()
{
    know("Café", "http://radio.example/live");
    m_under->action("actionOpenStream")->trigger();
    auto* list = m_under->part<QListView>("stationList");
    QTRY_COMPARE(list->model()->rowCount(), 1);
    Q_EMIT list->activated(list->model()->index(0, 0)); // nothing is chosen: nothing plays
    QVERIFY(m_under->window->findChild<StationsDialog*>());
    list->setCurrentIndex(list->model()->index(0, 0));
    m_under->part<QPushButton>("streamPlay")->click();
    const auto text = [this](const char* name) { return m_under->part<ElidedLabel>(name)->fullText(); };
    QTRY_COMPARE(text("playerTitle"), QStringLiteral("Café"));
    QCOMPARE(text("playerArtist"), QStringLiteral("radio.example"));
    QVERIFY(!m_under->isShown("playerLike"));
    QVERIFY(!m_under->action("actionLove")->isEnabled());
    Q_EMIT fakes().radio.titleChanged(sync::TrackId{-1}, QStringLiteral("Béla – <b>Two</b>"));
    QTRY_COMPARE(text("playerTitle"), QStringLiteral("Béla – <b>Two</b>"));
    QCOMPARE(text("playerArtist"), QStringLiteral("Café"));
    Q_EMIT fakes().radio.titleChanged(sync::TrackId{-5}, QStringLiteral("another station's"));
    Q_EMIT fakes().radio.stateChanged(sync::TrackId{-1}, sync::RadioState::Reconnecting);
    QTRY_COMPARE(text("playerArtist"), QStringLiteral("Reconnecting to Café"));
    Q_EMIT fakes().radio.stateChanged(sync::TrackId{-1}, sync::RadioState::Live);
    QTRY_COMPARE(text("playerArtist"), QStringLiteral("Café"));
    QCOMPARE(text("playerTitle"), QStringLiteral("Béla – <b>Two</b>"));
}

void TestStations::troubleIsSaid()
{
    Q_EMIT fakes().radio.failed(sync::TrackId{-1}, {sync::ErrorKind::NotFound, {}, 0, false});
    QTRY_VERIFY(m_under->isShown("toast"));
}

void TestStations::everyTroubleHasWords()
{
    for (int kind = 0; kind <= int(sync::ErrorKind::WorkOffline); ++kind)
        QVERIFY(!stationSentence(sync::ErrorKind(kind)).isEmpty());
}

QTEST_MAIN(TestStations)
#include "tst_stations.moc"
