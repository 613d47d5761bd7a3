// Lists in the whole window: which actions are on, what they do, undo and redo, what is dropped where.

#include <tests/support/ui/Look.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <ui/models/PlaylistPick.h>
#include <ui/pages/ListCommands.h>
#include <ui/shell/Navigation.h>
#include <ui/shell/PlaylistList.h>
#include <ui/widgets/ItemRoles.h>

#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QTreeView>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::TrackId;

class TestWindowLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<testing::Look>(); }
    void cleanupTestCase() { m_look.reset(); }
    void init() { m_under = std::make_unique<WindowUnderTest>(); }
    void cleanup() { m_under.reset(); }

    void actionsAreOnForTheListThatHasTheKeyboard();
    void theMenuSpeaksOfTheListBeforeIt();
    void chosenKeysAreTheListsToo();
    void lovesAndRatingsAreTakenBack();
    void aPlaylistIsMadeAndUnmade();
    void aPlaylistIsRenamedWhereTheKeyboardIs();
    void theQueueIsRearrangedAndPutBack();
    void theQueueIsSavedAsAPlaylist();
    void thePickerRemembers();
    void filesAreDroppedOnTheQueue();
    void theMiddleButtonQueues();

private:
    [[nodiscard]] FakeServices& fakes() const { return *m_under->fakes; }
    [[nodiscard]] Navigation* pages() const { return m_under->part<Navigation>("pageStack"); }
    [[nodiscard]] bool isOn(const char* action) const { return m_under->action(action)->isEnabled(); }
    QTreeView* showTracks() const
    {
        pages()->go({Place::Kind::Tracks, 0});
        auto* table = m_under->part<QTreeView>("tracksTable");
        if (!QTest::qWaitFor([table] { return table->model()->rowCount() > 9 && table->currentIndex().isValid(); }))
            qFatal("no tracks");
        table->setFocus();
        return table;
    }
    [[nodiscard]] QVector<qint64> queued() const
    {
        QVector<qint64> tracks;
        for (const player::QueueItem& item : fakes().player.queue().items())
            tracks.append(item.track);
        return tracks;
    }

    std::unique_ptr<testing::Look> m_look;
    std::unique_ptr<WindowUnderTest> m_under;
};

void TestWindowLists::actionsAreOnForTheListThatHasTheKeyboard()
{
    QTreeView* table = showTracks();
    for (const char* name : {"actionPlayItem", "actionPlayNext", "actionAddToQueue", "actionAddToPlaylist",
                             "actionCopy", "actionSelectAll"})
        QVERIFY2(isOn(name), name);
    for (const char* name : {"actionRemove", "actionMoveUp", "actionMoveDown", "actionSelectNone"})
        QVERIFY2(!isOn(name), name);
    m_under->action("actionSelectAll")->trigger();
    QVERIFY(isOn("actionSelectNone"));
    m_under->action("actionSelectNone")->trigger();
    QTRY_VERIFY(!table->currentIndex().data(TitleRole).toString().isEmpty()); // its row was read
    m_under->action("actionCopy")->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral(", ")));
    m_under->part<QLineEdit>("tracksFilter")->setFocus();
    for (const char* name : {"actionPlayItem", "actionAddToPlaylist", "actionCopy", "actionSelectAll"})
        QVERIFY2(!isOn(name), name); // a field's own keys
    pages()->go({Place::Kind::Playlist, fakes().library.playlistRows.firstKey()});
    auto* list = m_under->part<QTreeView>("playlistTrackList");
    list->setFocus();
    QTRY_VERIFY(isOn("actionRemove"));
    QVERIFY(isOn("actionMoveDown"));
    pages()->go({Place::Kind::Albums, 0});
    auto* grid = m_under->part<QListView>("albumsGrid");
    grid->setFocus();
    QTRY_VERIFY(isOn("actionAddToQueue"));
    QVERIFY(!isOn("actionRemove"));
    m_under->action("actionAddToQueue")->trigger();
    QTRY_VERIFY(queued().size() > 3);
}

void TestWindowLists::theMenuSpeaksOfTheListBeforeIt()
{
    showTracks();
    m_under->part<>("appMenuButton")->setFocus();
    QVERIFY(isOn("actionAddToQueue"));
    m_under->action("actionAddToQueue")->trigger();
    QTRY_COMPARE(queued().size(), 1);
    m_under->part<>("appMenuButton")->clearFocus();
}

void TestWindowLists::chosenKeysAreTheListsToo()
{
    const QList<QKeySequence> usual = ListCommands::keys(ListCommand::AddToQueue);
    QCOMPARE(usual, QList<QKeySequence>{QKeySequence(QStringLiteral("Ctrl+Return"))});
    QTreeView* table = showTracks();
    m_under->action("actionAddToQueue")->setShortcut(QKeySequence(QStringLiteral("Ctrl+G")));
    QTest::keyClick(table, Qt::Key_G, Qt::ControlModifier);
    QTRY_COMPARE(queued().size(), 1);
    QTest::keyClick(table, Qt::Key_G, Qt::ControlModifier);
    QTRY_COMPARE(queued().size(), 2);
    m_under->action("actionAddToQueue")->setShortcuts(usual);
    QCOMPARE(ListCommands::keys(ListCommand::AddToQueue), usual);
}

void TestWindowLists::lovesAndRatingsAreTakenBack()
{
    QTreeView* table = showTracks();
    const qint64 id = table->currentIndex().siblingAtColumn(0).data(IdRole).toLongLong();
    const auto track = [this, id]() -> const sync::Track& { return fakes().library.trackRows[id]; };
    const bool loved = track().loved;
    const int rating = track().rating;
    QTest::keyClick(table, Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE(track().loved, !loved);
    QTRY_VERIFY(isOn("actionUndo"));
    QTest::keyClick(table, Qt::Key(rating == 5 ? Qt::Key_1 : Qt::Key_5), Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(track().rating != rating);
    m_under->action("actionUndo")->trigger();
    m_under->action("actionUndo")->trigger();
    QTRY_COMPARE(track().rating, rating);
    QTRY_COMPARE(track().loved, loved);
    QVERIFY(!isOn("actionUndo"));
    m_under->key(Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(track().loved, !loved);
    QVERIFY(isOn("actionRedo"));
}

void TestWindowLists::aPlaylistIsMadeAndUnmade()
{
    auto* list = m_under->part<PlaylistList>("playlistList");
    const qsizetype before = fakes().library.playlistRows.size();
    Q_EMIT list->playlists().named(QStringLiteral("Fresh"));
    QTRY_COMPARE(fakes().library.playlistRows.size(), before + 1);
    QTRY_COMPARE(int(pages()->place().kind), int(Place::Kind::Playlist));
    QTRY_VERIFY(isOn("actionUndo"));
    m_under->action("actionUndo")->trigger();
    QTRY_COMPARE(fakes().library.playlistRows.size(), before);
    QTRY_COMPARE(int(pages()->place().kind), int(Place::Kind::Albums)); // it is left
    m_under->action("actionRedo")->trigger();
    QTRY_COMPARE(fakes().library.playlistRows.last().name, QStringLiteral("Fresh"));
    m_under->action("actionUndo")->trigger(); // though its id is another one
    QTRY_COMPARE(fakes().library.playlistRows.size(), before);
}

/// F2: on its page, or in the sidebar while that has the keyboard.
void TestWindowLists::aPlaylistIsRenamedWhereTheKeyboardIs()
{
    const qint64 playlist = fakes().library.playlistRows.firstKey();
    pages()->go({Place::Kind::Playlist, playlist});
    m_under->part<QTreeView>("playlistTrackList")->setFocus();
    QTRY_VERIFY(m_under->part<>("playlistTitle")->focusPolicy() != Qt::NoFocus); // it is known that it may be renamed
    m_under->key(Qt::Key_F2);
    QTRY_VERIFY(m_under->isShown("playlistTitleField"));
    auto* field = m_under->part<QLineEdit>("playlistTitleField");
    field->setText(QStringLiteral("Renamed here"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(fakes().library.playlistRows.value(playlist).name, QStringLiteral("Renamed here"));
    QTRY_VERIFY(isOn("actionUndo"));
    m_under->action("actionUndo")->trigger();
    QTRY_VERIFY(fakes().library.playlistRows.value(playlist).name != QStringLiteral("Renamed here"));
    m_under->part<PlaylistList>("playlistList")->setFocus();
    m_under->key(Qt::Key_F2);
    QTRY_VERIFY(m_under->window->findChild<QLineEdit*>(QStringLiteral("playlistNameField")));
    QVERIFY(!m_under->isShown("playlistTitleField"));
}

void TestWindowLists::theQueueIsRearrangedAndPutBack()
{
    m_under->playSomething();
    m_under->action("actionShowQueue")->trigger();
    auto* list = m_under->part<QListView>("queueList");
    QTRY_VERIFY(list->isVisible() && list->model()->rowCount() > 3);
    const QVector<qint64> before = queued();
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTRY_VERIFY(isOn("actionMoveDown"));
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    QVector<qint64> moved = before;
    moved.move(2, 4);
    QCOMPARE(queued(), moved);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(queued().size(), before.size() - 1);
    m_under->click("queueClear");
    QCOMPARE(queued().size(), 2);
    for (int i = 0; i < 4; ++i)
        m_under->action("actionUndo")->trigger();
    QCOMPARE(queued(), before);
    for (int i = 0; i < 4; ++i)
        m_under->action("actionRedo")->trigger();
    QCOMPARE(queued(), before.mid(0, 2));
}

void TestWindowLists::theQueueIsSavedAsAPlaylist()
{
    m_under->playSomething();
    m_under->action("actionShowQueue")->trigger();
    QTRY_VERIFY(m_under->isShown("queueSave"));
    m_under->click("queueSave");
    auto* dialog = m_under->window->findChild<QDialog*>(QStringLiteral("playlistNameDialog"));
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("Tonight"));
    dialog->accept();
    QTRY_COMPARE(fakes().library.playlistRows.last().name, QStringLiteral("Tonight"));
    QVector<qint64> saved;
    for (const sync::PlaylistEntry& entry : fakes().library.entryRows.value(fakes().library.playlistRows.lastKey()))
        saved.append(entry.track.id.value);
    QCOMPARE(saved, queued());
}

void TestWindowLists::thePickerRemembers()
{
    QTreeView* table = showTracks();
    const auto pick = [this, table](const QString& typed) {
        table->setFocus();
        QTest::keyClick(table, Qt::Key_D, Qt::ControlModifier);
        auto* picker = m_under->window->findChild<QWidget*>(QStringLiteral("playlistPicker"));
        auto* rows = picker->findChild<QListView*>(QStringLiteral("playlistPickerList"));
        (void)QTest::qWaitFor([rows] { return rows->model()->rowCount() > 2; });
        const QString first = rows->model()->index(0, 0).data().toString();
        auto* field = picker->findChild<QLineEdit*>(QStringLiteral("playlistPickerField"));
        QTest::keyClicks(field, typed);
        const QString folder = qEnvironmentVariable("SOSTENUTO_PICTURES");
        if (!folder.isEmpty())
            picker->grab().save(folder + QStringLiteral("/picker%1.png").arg(typed.size()));
        QTest::keyClick(field, Qt::Key_Return);
        (void)QTest::qWaitFor(
            [this] { return !m_under->window->findChild<QWidget*>(QStringLiteral("playlistPicker")); });
        return first;
    };
    pick(QStringLiteral("night"));
    QTRY_VERIFY(fakes().edits.calls.value(0).startsWith(QStringLiteral("addToPlaylist")));
    QTRY_VERIFY(isOn("actionUndo")); // it was added
    QCOMPARE(pick(QStringLiteral("Something quite new")), QStringLiteral("Night Ferry"));
    QTRY_VERIFY(fakes().edits.calls.last().startsWith(QStringLiteral("createPlaylist Something quite new")));
    QTRY_VERIFY(recentPlaylists(fakes().settings).value(0) == fakes().library.playlistRows.lastKey());
    QCOMPARE(pick({}), QStringLiteral("Something quite new"));
}

void TestWindowLists::filesAreDroppedOnTheQueue()
{
    m_under->action("actionShowQueue")->trigger();
    auto* panel = m_under->part<>("queueEmpty")->parentWidget();
    fakes().transfers.files.tracks = m_under->tracksHere(2);
    fakes().transfers.files.missing = {QStringLiteral("/m/x.mp3")};
    fakes().transfers.files.folder = QStringLiteral("/m");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/m/a.mp3")), QUrl::fromLocalFile(QStringLiteral("/m/x.mp3"))});
    QDragEnterEvent enter({20, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(panel, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({20, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(panel, &drop);
    QTRY_COMPARE(queued().size(), 2);
    fakes().transfers.files.tracks.clear(); // now nothing of it is known
    QApplication::sendEvent(panel, &enter);
    QApplication::sendEvent(panel, &drop);
    QTRY_COMPARE(fakes().transfers.calls.size(), 2);
    QTRY_COMPARE(m_under->part<QPushButton>("toastAction")->text(), QStringLiteral("Add their folder"));
    m_under->click("toastAction");
    QTRY_COMPARE(fakes().folders.known.size(), 1);
    QCOMPARE(fakes().folders.known.first().path, QStringLiteral("/m"));
}

void TestWindowLists::theMiddleButtonQueues()
{
    pages()->go({Place::Kind::Albums, 0});
    auto* grid = m_under->part<QListView>("albumsGrid");
    QTRY_VERIFY(grid->model()->rowCount() > 3);
    const QPoint card = grid->visualRect(grid->model()->index(2, 0)).center();
    QTest::mouseClick(grid->viewport(), Qt::MiddleButton, {}, card);
    QTRY_VERIFY(!queued().isEmpty());
    QCOMPARE(int(pages()->place().kind), int(Place::Kind::Albums));
    QVERIFY(fakes().library.trackRows[queued().first()].albumId.value ==
            grid->model()->index(2, 0).data(IdRole).toLongLong());
}

QTEST_MAIN(TestWindowLists)
#include "tst_windowlists.moc"
