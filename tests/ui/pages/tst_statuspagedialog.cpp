// The status page of a server: tried, found, matched, used, forgotten; text from outside stays text.

#include <tests/support/ui/Look.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <ui/pages/StatusPageDialog.h>
#include <ui/shell/Navigation.h>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::Capability;
using sync::FeedState;

namespace {

sync::FeedPlace harbour()
{
    sync::FeedPlace place;
    place.address = QUrl(QStringLiteral("https://status.harbour.example/api/v2/summary.json"));
    place.last.format = sync::FeedFormat::Statuspage;
    place.last.name = QStringLiteral("<b>Harbour</b> %2");
    place.last.overall = FeedState::PartialOutage;
    place.last.components = {
        {QStringLiteral("a"), QStringLiteral("Audio"), QStringLiteral("EU"), FeedState::PartialOutage},
        {QStringLiteral("z"), QStringLiteral("Zone 4"), {}, FeedState::Operational}};
    sync::FeedIncident cuts;
    cuts.id = cuts.title = QStringLiteral("Cuts <img src=x>");
    place.last.incidents = {cuts};
    place.last.fetchedAt = QDateTime::currentDateTimeUtc();
    place.last.validUntil = place.last.fetchedAt.addSecs(900);
    place.meant = {{QStringLiteral("a"), Capability::Streaming}};
    return place;
}

} // namespace

class TestStatusPageDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<testing::Look>(); }
    void cleanupTestCase() { m_look.reset(); }
    void init();
    void cleanup() { m_under.reset(); }

    void nothingIsThereAtFirst();
    void aPageIsTriedThenUsed();
    void whatIsTriedIsNotUsedByItself();
    void anAddressWithoutAScheme_data();
    void anAddressWithoutAScheme();
    void troubleIsSaid();
    void aPageIsFound();
    void partsAreMatched();
    void whatIsNotAboutMusicIsIgnored();
    void partsAreMatchedBeforeUse();
    void whatIsReadAgainLeavesTheListAlone();
    void forgetting();
    void oldWordsAreSaidToBeOld();

private:
    [[nodiscard]] FakeFeeds& feeds() const { return m_under->fakes->feeds; }
    void open();
    template <class T>
    [[nodiscard]] T* part(const char* name) const
    {
        T* found = m_dialog->findChild<T*>(QLatin1String(name));
        Q_ASSERT_X(found, "part", name);
        return found;
    }
    [[nodiscard]] QList<QComboBox*> combos() const
    {
        return part<QScrollArea>("statusPageComponents")
            ->widget()
            ->findChildren<QComboBox*>(QStringLiteral("statusPagePart"));
    }
    static void choose(QComboBox* combo, int index)
    {
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
    }
    void useHarbour()
    {
        sync::FeedPlace place = harbour();
        place.source = m_under->fakes->account.present[0].source;
        feeds().use(place);
    }

    std::unique_ptr<testing::Look> m_look;
    std::unique_ptr<WindowUnderTest> m_under;
    StatusPageDialog* m_dialog = nullptr;
};

void TestStatusPageDialog::init()
{
    m_under = std::make_unique<WindowUnderTest>(true);
    m_under->part<Navigation>("pageStack")->go({Place::Kind::Settings, 0});
}

void TestStatusPageDialog::open()
{
    m_under->part<QPushButton>("statusPageOpen")->click();
    m_dialog = m_under->window->findChild<StatusPageDialog*>();
    QVERIFY(m_dialog);
}

void TestStatusPageDialog::nothingIsThereAtFirst()
{
    open();
    QVERIFY(!part<QPushButton>("statusPagePreview")->isEnabled());
    QVERIFY(!part<QPushButton>("statusPageUse")->isEnabled());
    QVERIFY(!part<QPushButton>("statusPageForget")->isVisible());
    QVERIFY(!part<QScrollArea>("statusPageComponents")->isVisible());
    for (const QLabel* label : m_dialog->findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestStatusPageDialog::aPageIsTriedThenUsed()
{
    feeds().answer = harbour();
    open();
    part<QLineEdit>("statusPageAddress")->setText(QStringLiteral("https://status.harbour.example"));
    part<QPushButton>("statusPagePreview")->click();
    QTRY_VERIFY(part<QPushButton>("statusPageUse")->isEnabled());
    const QString said = part<QLabel>("statusPageSays")->text();
    QVERIFY2(said.startsWith(QStringLiteral("<b>Harbour</b> %2 reports a partial outage. Read at ")), qPrintable(said));
    QCOMPARE(part<QLabel>("statusPageEvents")->text(), QStringLiteral("“Cuts <img src=x>”"));
    QCOMPARE(combos().size(), 2);
    QCOMPARE(combos()[0]->currentText(), QStringLiteral("By its name: Streaming"));
    QCOMPARE(combos()[1]->currentText(), QStringLiteral("By its name: nothing here"));
    QVERIFY(feeds().all.isEmpty());
    testing::picture(*m_dialog, QStringLiteral("status-page-dialog"));
    part<QPushButton>("statusPageUse")->click();
    QCOMPARE(feeds().all.size(), 1);
    QCOMPARE(feeds().all[0].source, m_under->fakes->account.present[0].source);
    QCOMPARE(feeds().all[0].address, harbour().address);
    QVERIFY(!m_dialog->isVisible());
}

void TestStatusPageDialog::whatIsTriedIsNotUsedByItself()
{
    feeds().answer = harbour();
    open();
    part<QLineEdit>("statusPageAddress")->setText(QStringLiteral("https://status.harbour.example"));
    part<QPushButton>("statusPagePreview")->click();
    QTRY_VERIFY(part<QPushButton>("statusPageUse")->isEnabled());
    part<QPushButton>("statusPageClose")->click();
    QVERIFY(feeds().all.isEmpty());
}

void TestStatusPageDialog::anAddressWithoutAScheme_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("asked");
    const auto row = [](const char* typed, const char* asked) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(asked);
    };
    row("status.example.net", "https://status.example.net");
    row("status.example.net/page", "https://status.example.net/page");
    row("nas:3001/status/home", "http://nas:3001/status/home");
    row("192.168.1.4:3001", "http://192.168.1.4:3001");
    row(" http://status.example.net ", "http://status.example.net");
}

void TestStatusPageDialog::anAddressWithoutAScheme()
{
    QFETCH(QString, typed);
    open();
    part<QLineEdit>("statusPageAddress")->setText(typed);
    part<QPushButton>("statusPagePreview")->click();
    QTRY_VERIFY(part<QLabel>("statusPageTrouble")->isVisible());
    QTEST(feeds().asked.last().toString(), "asked");
}

void TestStatusPageDialog::troubleIsSaid()
{
    feeds().answer = sync::failure(sync::ErrorKind::NameLookup);
    open();
    part<QLineEdit>("statusPageAddress")->setText(QStringLiteral("https://nowhere.example"));
    part<QPushButton>("statusPagePreview")->click();
    QTRY_COMPARE(part<QLabel>("statusPageTrouble")->text(),
                 QStringLiteral("There is no host nowhere.example. Check the address."));
    QVERIFY(!part<QPushButton>("statusPageUse")->isEnabled());
    feeds().answer = sync::failure(sync::ErrorKind::NotFound);
    part<QPushButton>("statusPageFind")->click();
    QTRY_COMPARE(part<QLabel>("statusPageTrouble")->text(),
                 QStringLiteral("Hearth names no status page. If there is one, enter its address."));
}

void TestStatusPageDialog::aPageIsFound()
{
    feeds().answer = harbour();
    open();
    part<QPushButton>("statusPageFind")->click();
    QTRY_COMPARE(part<QLineEdit>("statusPageAddress")->text(), harbour().address.toString());
    QVERIFY(part<QPushButton>("statusPageUse")->isEnabled());
}

void TestStatusPageDialog::partsAreMatched()
{
    useHarbour();
    open();
    QCOMPARE(part<QLineEdit>("statusPageAddress")->text(), harbour().address.toString());
    choose(combos()[1], 1 + int(Capability::Library));
    QCOMPARE(feeds().all[0].parts.value(QStringLiteral("z")), Capability::Library);
    QCOMPARE(combos()[1]->currentText(), QStringLiteral("Library"));
    choose(combos()[1], 0);
    QVERIFY(feeds().all[0].parts.isEmpty());
}

void TestStatusPageDialog::whatIsNotAboutMusicIsIgnored()
{
    useHarbour();
    open();
    choose(combos()[1], 1 + int(Capability::Library));
    choose(combos()[1], combos()[1]->count() - 1);
    QCOMPARE(combos()[1]->currentText(), QStringLiteral("Not about my music"));
    QCOMPARE(feeds().all[0].ignored, QSet<QString>{QStringLiteral("z")});
    choose(combos()[1], 0);
    QVERIFY(feeds().all[0].ignored.isEmpty());
}

void TestStatusPageDialog::partsAreMatchedBeforeUse()
{
    feeds().answer = harbour();
    open();
    part<QPushButton>("statusPageFind")->click();
    QTRY_VERIFY(part<QPushButton>("statusPageUse")->isEnabled());
    choose(combos()[1], 1 + int(Capability::Artwork));
    choose(combos()[0], 1 + int(Capability::Library));
    choose(combos()[0], 0);
    part<QPushButton>("statusPageUse")->click();
    QCOMPARE(feeds().all[0].parts, (QMap<QString, Capability>{{QStringLiteral("z"), Capability::Artwork}}));
}

void TestStatusPageDialog::whatIsReadAgainLeavesTheListAlone()
{
    useHarbour();
    open();
    QComboBox* combo = combos()[0];
    feeds().all[0].last.fetchedAt = feeds().all[0].last.fetchedAt.addSecs(60);
    Q_EMIT feeds().placesChanged();
    QCOMPARE(combos()[0], combo);
    feeds().all[0].last.components[0].state = FeedState::Operational;
    Q_EMIT feeds().placesChanged();
    QVERIFY(combos()[0] != combo);
}

void TestStatusPageDialog::forgetting()
{
    useHarbour();
    open();
    QVERIFY(part<QLabel>("statusPageSays")->isVisible());
    part<QPushButton>("statusPageForget")->click();
    QVERIFY(feeds().all.isEmpty());
    QVERIFY(!part<QLabel>("statusPageSays")->isVisible());
    QVERIFY(!part<QScrollArea>("statusPageComponents")->isVisible());
    QVERIFY(!part<QPushButton>("statusPageForget")->isVisible());
    QVERIFY(part<QLineEdit>("statusPageAddress")->text().isEmpty());
}

void TestStatusPageDialog::oldWordsAreSaidToBeOld()
{
    useHarbour();
    feeds().all[0].last.validUntil = QDateTime::currentDateTimeUtc().addSecs(-1);
    feeds().all[0].trouble = sync::Error{sync::ErrorKind::Timeout, {}};
    open();
    QVERIFY(part<QLabel>("statusPageSays")->text().contains(QStringLiteral("too old to count")));
    QCOMPARE(part<QLabel>("statusPageTrouble")->text(),
             QStringLiteral("status.harbour.example does not answer. Check the address, or try again later."));
}

QTEST_MAIN(TestStatusPageDialog)
#include "tst_statuspagedialog.moc"
