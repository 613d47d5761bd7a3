// A track with a bookmark goes on there and says so; bookmarks are set and taken away from the menus.

#include <tests/support/ui/Look.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <ui/pages/TrackActions.h>
#include <ui/theme/BookmarkWords.h>

#include <QLabel>
#include <QMenu>

using namespace sostenuto;
using namespace sostenuto::ui;
using player::PlayState;
using sync::TrackId;

class TestResuming : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<testing::Look>(); }
    void cleanupTestCase() { m_look.reset(); }
    void init()
    {
        m_under = std::make_unique<WindowUnderTest>();
        m_tracks = m_under->tracksHere(3);
    }
    void cleanup() { m_under.reset(); }

    void words();
    void itGoesOnWhereItWasLeft();
    void fromTheBeginningAgain();
    void theNoteGoesWithTheTrack();
    void aQueueOfTheLastTimeKeepsItsPlace();
    void backToTheStartStaysThere();
    void bookmarkHere();
    void removedFromTheRow();

private:
    [[nodiscard]] player::Player& player() const { return m_under->fakes->player; }
    [[nodiscard]] FakeLibrary& library() const { return m_under->fakes->library; }
    void mark(int track, qint64 ms) const
    {
        library().marks.append({m_tracks[track], ms, QDateTime::currentDateTimeUtc()});
        Q_EMIT library().bookmarksChanged();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] std::vector<player::QueueItem> items() const
    {
        std::vector<player::QueueItem> items;
        for (const TrackId id : m_tracks)
            items.push_back(player::Player::makeItem(id.value, library().trackRows[id.value].durationMs));
        return items;
    }
    [[nodiscard]] QString said() const
    {
        QStringList texts;
        for (const QLabel* label : m_under->part("windowNote")->findChildren<QLabel*>())
            texts.append(label->text());
        return texts.join(u' ').trimmed();
    }

    std::unique_ptr<testing::Look> m_look;
    std::unique_ptr<WindowUnderTest> m_under;
    QVector<TrackId> m_tracks;
};

void TestResuming::words()
{
    QCOMPARE(continuesSentence(2'530'000), QStringLiteral("Continues at 42:10"));
    QCOMPARE(fromTheBeginning(), QStringLiteral("From the beginning"));
    QCOMPARE(bookmarkedSentence(3'723'000), QStringLiteral("Bookmark at 1:02:03"));
    QCOMPARE(bookmarksRemovedSentence(1), QStringLiteral("Bookmark removed"));
    QCOMPARE(bookmarksRemovedSentence(3), QStringLiteral("3 bookmarks removed"));
}

void TestResuming::itGoesOnWhereItWasLeft()
{
    mark(0, 60'000);
    player().playItems(items(), 0);
    QTRY_VERIFY(player().positionMs() >= 60'000);
    QTRY_VERIFY(m_under->isShown("windowNote"));
    QVERIFY2(said().contains(QStringLiteral("Continues at 1:00")), qPrintable(said()));
    player().seek(120'000); // somewhere else: nothing to be said any more
    QTRY_VERIFY(!m_under->isShown("windowNote"));
}

void TestResuming::fromTheBeginningAgain()
{
    mark(0, 60'000);
    player().playItems(items(), 0);
    QTRY_VERIFY(m_under->isShown("windowNote"));
    m_under->click("windowNoteAction");
    QTRY_VERIFY(player().positionMs() < 30'000);
    QVERIFY(!m_under->isShown("windowNote"));
    QVERIFY(library().marks.isEmpty());
}

void TestResuming::theNoteGoesWithTheTrack()
{
    mark(0, 60'000);
    player().playItems(items(), 0);
    QTRY_VERIFY(m_under->isShown("windowNote"));
    player().next();
    QTRY_VERIFY(!m_under->isShown("windowNote"));
    QVERIFY(player().positionMs() < 30'000); // this one has none
}

void TestResuming::aQueueOfTheLastTimeKeepsItsPlace()
{
    mark(0, 60'000);
    player().restore(items(), 0, 90'000);
    player().play();
    QTRY_VERIFY(player().state() == PlayState::Playing);
    QCoreApplication::processEvents();
    QVERIFY(player().positionMs() >= 90'000);
    QVERIFY(!m_under->isShown("windowNote"));
}

void TestResuming::backToTheStartStaysThere()
{
    mark(0, 60'000);
    player().playItems(items(), 0);
    QTRY_VERIFY(player().positionMs() >= 60'000);
    player().seek(0);
    player().pause();
    player().play();
    QTRY_VERIFY(player().state() == PlayState::Playing);
    QCoreApplication::processEvents();
    QVERIFY(player().positionMs() < 30'000);
}

void TestResuming::bookmarkHere()
{
    QVERIFY(!m_under->action("actionBookmarkHere")->isEnabled());
    player().playItems(items(), 1);
    QTRY_VERIFY(player().state() == PlayState::Playing);
    QVERIFY(m_under->action("actionBookmarkHere")->isEnabled());
    QVERIFY(!m_under->action("actionRemoveBookmark")->isEnabled());
    player().seek(60'000);
    m_under->key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(library().marks.size(), 1);
    QCOMPARE(library().marks.first().track, m_tracks[1]);
    QTRY_VERIFY(m_under->action("actionRemoveBookmark")->isEnabled());
    QTRY_VERIFY(m_under->isShown("toastAction"));
    m_under->click("toastAction");
    QTRY_VERIFY(library().marks.isEmpty());
    QTRY_VERIFY(!m_under->action("actionRemoveBookmark")->isEnabled());
}

void TestResuming::removedFromTheRow()
{
    m_under->click("navTracks");
    auto* actions = m_under->window->findChild<TrackActions*>();
    QVERIFY(actions);
    mark(0, 60'000);
    mark(2, 61'000);
    QMenu without;
    actions->addBookmark(&without, {{m_tracks[1]}, {}});
    QVERIFY(without.isEmpty());
    QMenu with;
    actions->addBookmark(&with, {m_tracks, {}});
    QCOMPARE(with.actions().size(), 1);
    with.actions().first()->trigger();
    QTRY_VERIFY(library().marks.isEmpty());
    QVERIFY(m_under->fakes->edits.calls.contains(
        QStringLiteral("removeBookmarks %1 %2").arg(m_tracks[0].value).arg(m_tracks[2].value)));
}

QTEST_MAIN(TestResuming)
#include "tst_resuming.moc"
