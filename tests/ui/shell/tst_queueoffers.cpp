// What another player of the account left: offered quietly, taken only when asked, and taken back by one step.

#include <tests/support/ui/Look.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <ui/theme/QueueWords.h>

#include <QLabel>
#include <QPushButton>

using namespace sostenuto;
using namespace sostenuto::ui;
using player::PlayState;
using sync::QueueOffer;
using sync::TrackId;

class TestQueueOffers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<testing::Look>(); }
    void cleanupTestCase() { m_look.reset(); }
    void init() { m_under = std::make_unique<WindowUnderTest>(); }
    void cleanup() { m_under.reset(); }

    void words_data();
    void words();
    void itIsOfferedAndNothingElseHappens();
    void continuing();
    void undoPutsTheOldQueueBack();
    void undoWhereThereWasNothing();
    void notNow();
    void nothingIsOfferedToWhoIsListening();
    void aNewerOfferTakesTheStrip();
    void byKeyboard();
    void theWindowLooksAgain();

private:
    [[nodiscard]] player::Player& player() const { return m_under->fakes->player; }
    [[nodiscard]] FakeQueues& queues() const { return m_under->fakes->queues; }
    [[nodiscard]] QueueOffer offer(int tracks = 3, int current = 1) const
    {
        QueueOffer offer;
        offer.source = FakeStatus::up().source;
        offer.place = {m_under->tracksHere(tracks), current, 134'000};
        offer.changedBy = QStringLiteral("kitchen");
        return offer;
    }
    void make(const QueueOffer& offer) const
    {
        Q_EMIT queues().offered(offer);
        QTRY_VERIFY(m_under->isShown("windowNote"));
    }
    [[nodiscard]] QVector<TrackId> queued() const
    {
        QVector<TrackId> tracks;
        for (const player::QueueItem& item : player().queue().items())
            tracks.append(TrackId{item.track});
        return tracks;
    }

    std::unique_ptr<testing::Look> m_look;
    std::unique_ptr<WindowUnderTest> m_under;
};

void TestQueueOffers::words_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("tracks");
    QTest::addColumn<qint64>("position");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* who, const char* title, int tracks, qint64 position, const char* sentence) {
        QTest::newRow(sentence) << QString::fromUtf8(who) << QString::fromUtf8(title) << tracks << position
                                << QString::fromUtf8(sentence);
    };
    row("kitchen", "Nocturne", 12, 134'000, "Continue from kitchen? “Nocturne”, 12 tracks, stopped at 2:14");
    row("kitchen", "Nocturne", 1, 0, "Continue from kitchen? “Nocturne”, 1 track");
    row("", "", 3, 0, "Continue from another player? 3 tracks");
    row("%1 <b>", "100%1", 1200, 3'700'000, "Continue from %1 <b>? “100%1”, 1,200 tracks, stopped at 1:01:40");
}

void TestQueueOffers::words()
{
    QFETCH(QString, who);
    QFETCH(QString, title);
    QFETCH(int, tracks);
    QFETCH(qint64, position);
    QueueOffer offer;
    offer.changedBy = who;
    offer.place = {QVector<TrackId>(tracks), 0, position};
    QTEST(queueOfferSentence(offer, title), "sentence");
}

void TestQueueOffers::itIsOfferedAndNothingElseHappens()
{
    m_under->playSomething();
    player().pause();
    const QVector<TrackId> before = queued();
    make(offer());
    const QString said = m_under->part<>("windowNote")->accessibleName();
    QVERIFY2(said.startsWith(QStringLiteral("Continue from kitchen? “")), qPrintable(said));
    QVERIFY2(said.endsWith(QStringLiteral("3 tracks, stopped at 2:14")), qPrintable(said));
    QCOMPARE(m_under->part<QPushButton>("windowNoteAction")->text(), QStringLiteral("Continue"));
    QCOMPARE(m_under->part<QPushButton>("windowNoteOther")->text(), QStringLiteral("Not now"));
    QCOMPARE(queued(), before);
    QVERIFY(player().state() == PlayState::Paused);
    QVERIFY(queues().closed.isEmpty());
    QCoreApplication::processEvents(); // the strip takes its room
    for (const char* button : {"windowNoteAction", "windowNoteOther"}) {
        const auto* shown = m_under->part<QPushButton>(button);
        QTRY_VERIFY(shown->width() >= shown->sizeHint().width());
        QVERIFY(shown->geometry().right() <= m_under->part<>("windowNote")->width());
    }
    (void)testing::picture(*m_under->window, QStringLiteral("queue-offer"));
}

void TestQueueOffers::continuing()
{
    const QueueOffer made = offer();
    make(made);
    m_under->click("windowNoteAction");
    QTRY_COMPARE(queued(), made.place.tracks);
    QCOMPARE(player().queue().currentIndex(), std::optional<std::size_t>(1));
    QTRY_VERIFY(player().state() == PlayState::Playing);
    QVERIFY(player().positionMs() >= 134'000);
    QVERIFY(!m_under->isShown("windowNote"));
    QCOMPARE(queues().closed, QVector<QueueOffer>{made});
    QTRY_VERIFY(m_under->isShown("toast"));
    QCOMPARE(m_under->part<QLabel>("toast")->text(), QStringLiteral("Continued from kitchen"));
}

void TestQueueOffers::undoPutsTheOldQueueBack()
{
    m_under->playSomething();
    QTRY_VERIFY(player().state() == PlayState::Playing);
    player().seek(20'000);
    player().pause();
    const QVector<TrackId> before = queued();
    const auto current = player().queue().currentIndex();
    const qint64 position = player().positionMs();
    make(offer());
    m_under->click("windowNoteAction");
    QTRY_COMPARE(queued().size(), 3);
    m_under->action("actionUndo")->trigger();
    QCOMPARE(queued(), before);
    QCOMPARE(player().queue().currentIndex(), current);
    QCOMPARE(player().positionMs(), position);
    QVERIFY(player().state() != PlayState::Playing);
}

void TestQueueOffers::undoWhereThereWasNothing()
{
    make(offer());
    m_under->click("windowNoteAction");
    QTRY_COMPARE(queued().size(), 3);
    m_under->action("actionUndo")->trigger();
    QVERIFY(queued().isEmpty());
}

void TestQueueOffers::notNow()
{
    const QueueOffer made = offer();
    make(made);
    m_under->click("windowNoteOther");
    QVERIFY(!m_under->isShown("windowNote"));
    QCOMPARE(queues().closed, QVector<QueueOffer>{made});
    QVERIFY(queued().isEmpty());
    QVERIFY(!m_under->action("actionUndo")->isEnabled());
}

void TestQueueOffers::nothingIsOfferedToWhoIsListening()
{
    m_under->playSomething();
    QTRY_VERIFY(player().state() == PlayState::Playing);
    Q_EMIT queues().offered(offer());
    QCoreApplication::processEvents();
    QVERIFY(!m_under->isShown("windowNote"));
    QVERIFY(queues().closed.isEmpty()); // it may come again
    player().pause();
    make(offer());
    player().play();
    QTRY_VERIFY(!m_under->isShown("windowNote"));
    QVERIFY(queues().closed.isEmpty());
}

void TestQueueOffers::aNewerOfferTakesTheStrip()
{
    make(offer());
    QueueOffer newer = offer(5, 0);
    newer.changedBy = QStringLiteral("phone");
    Q_EMIT queues().offered(newer);
    QTRY_VERIFY(m_under->part<>("windowNote")->accessibleName().startsWith(QStringLiteral("Continue from phone?")));
    m_under->click("windowNoteAction");
    QTRY_COMPARE(queued(), newer.place.tracks);
    QCOMPARE(queues().closed, QVector<QueueOffer>{newer});
}

void TestQueueOffers::byKeyboard()
{
    make(offer());
    auto* button = m_under->part<QPushButton>("windowNoteAction");
    for (int step = 0; step < 6 && !button->hasFocus(); ++step)
        m_under->action("actionNextArea")->trigger();
    QVERIFY(button->hasFocus());
    m_under->key(Qt::Key_Tab);
    QVERIFY(m_under->part<QPushButton>("windowNoteOther")->hasFocus());
    m_under->key(Qt::Key_Space);
    QVERIFY(!m_under->isShown("windowNote"));
}

void TestQueueOffers::theWindowLooksAgain()
{
    const auto activate = [this] {
        QEvent event(QEvent::ActivationChange);
        QCoreApplication::sendEvent(m_under->window.get(), &event);
    };
    const int before = queues().looks;
    activate();
    QCOMPARE(queues().looks, before + 1);
    m_under->playSomething();
    QTRY_VERIFY(player().state() == PlayState::Playing);
    activate(); // the listener is here
    QCOMPARE(queues().looks, before + 1);
}

QTEST_MAIN(TestQueueOffers)
#include "tst_queueoffers.moc"
