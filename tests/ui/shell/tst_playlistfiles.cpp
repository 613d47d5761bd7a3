// Playlists and everything else as files, in the window: import, export, what was not found, dropping, taking back.

#include <tests/support/ui/Look.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <ui/shell/Navigation.h>
#include <ui/shell/PlaylistList.h>
#include <ui/theme/Sentences.h>
#include <ui/widgets/Labels.h>

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestPlaylistFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<testing::Look>(); }
    void cleanupTestCase() { m_look.reset(); }
    void init()
    {
        m_under = std::make_unique<WindowUnderTest>();
        pages().go({Place::Kind::Albums, 0});
    }
    void cleanup() { m_under.reset(); }

    void importedPlaylistsAreShown();
    void whatWasNotFoundIsListed();
    void nothingFoundMakesNoPlaylist();
    void ofSeveralFilesAllIsListed();
    void refusalsAreSaid();
    void anImportIsTakenBack();
    void filesAreDropped();
    void theListTakesThem();
    void othersAreNotTaken();
    void theShownListIsExported();
    void exportsFromTheSidebar();
    void exportsFromThePage();
    void aSuffixIsAdded();
    void everythingGoesOut();
    void everythingComesIn();
    void whatCameInIsTakenBack();
    void anImportIsEnded();
    void reports_data();
    void reports();
    void everyTroubleHasWords();

private:
    [[nodiscard]] Navigation& pages() const { return *m_under->part<Navigation>("pageStack"); }
    [[nodiscard]] FakeTransfers& transfers() const { return m_under->fakes->transfers; }
    [[nodiscard]] PlaylistList& list() const { return *m_under->part<PlaylistList>("playlistList"); }
    [[nodiscard]] qint64 firstPlaylist() const { return m_under->fakes->library.playlistRows.firstKey(); }
    [[nodiscard]] QString toast() const { return m_under->part<QLabel>("toast")->text(); }
    [[nodiscard]] QFileDialog* dialog(const char* name) const
    {
        return m_under->window->findChild<QFileDialog*>(QLatin1String(name));
    }
    void choose(const char* name, const QString& path) const
    {
        QTRY_VERIFY(dialog(name));
        Q_EMIT dialog(name)->fileSelected(path);
        Q_EMIT dialog(name)->filesSelected({path});
        dialog(name)->close();
        QTRY_VERIFY(!dialog(name));
    }
    void importOne(const QString& path = QStringLiteral("/music/Mix.m3u")) const
    {
        m_under->action("actionImportPlaylist")->trigger();
        choose("playlistImportDialog", path);
    }
    void found(int tracks, const QStringList& missing) const
    {
        transfers().playlist = {QStringLiteral("<b>Mix</b>"), m_under->tracksHere(tracks), missing};
    }

    std::unique_ptr<testing::Look> m_look;
    std::unique_ptr<WindowUnderTest> m_under;
};

void TestPlaylistFiles::importedPlaylistsAreShown()
{
    found(3, {});
    importOne();
    QTRY_COMPARE(int(pages().place().kind), int(Place::Kind::Playlist));
    const sync::PlaylistId id{pages().place().id};
    QCOMPARE(m_under->fakes->library.playlistRows[id.value].name, QStringLiteral("<b>Mix</b>"));
    QCOMPARE(m_under->fakes->library.entryRows[id.value].size(), 3);
    QCOMPARE(transfers().calls, QStringList{QStringLiteral("readPlaylist /music/Mix.m3u")});
    QCOMPARE(toast(), QStringLiteral("Imported <b>Mix</b>: 3 tracks"));
    QVERIFY(!m_under->window->findChild<QDialog*>(QStringLiteral("notFoundDialog")));
}

void TestPlaylistFiles::whatWasNotFoundIsListed()
{
    found(2, {QStringLiteral("Band - Lost"), QStringLiteral("Band - Gone")});
    importOne();
    QTRY_VERIFY(m_under->isShown("notFoundDialog"));
    QCOMPARE(toast(), QStringLiteral("Imported <b>Mix</b>: 2 tracks. 2 were not found"));
    QCOMPARE(m_under->part<QLabel>("notFoundWords")->text(),
             QStringLiteral("2 entries of <b>Mix</b> are not in your library."));
    const QString both = QStringLiteral("Band - Lost\nBand - Gone");
    QCOMPARE(m_under->part<QPlainTextEdit>("notFoundList")->toPlainText(), both);
    m_under->click("notFoundCopy");
    QCOMPARE(QApplication::clipboard()->text(), both);
    m_under->click("notFoundClose");
    QTRY_VERIFY(!m_under->window->findChild<QDialog*>(QStringLiteral("notFoundDialog")));
}

void TestPlaylistFiles::nothingFoundMakesNoPlaylist()
{
    found(0, {QStringLiteral("Band - Lost")});
    const auto before = m_under->fakes->library.playlistRows.size();
    importOne();
    QTRY_VERIFY(m_under->isShown("notFoundDialog"));
    QCOMPARE(m_under->fakes->library.playlistRows.size(), before);
    QCOMPARE(toast(), QStringLiteral("Nothing of <b>Mix</b> is in the library: its 1 entry was not found"));
    m_under->click("notFoundClose");
    QTRY_VERIFY(!m_under->window->findChild<QDialog*>(QStringLiteral("notFoundDialog")));
    found(0, {}); // an empty one is one
    importOne();
    QTRY_COMPARE(toast(), QStringLiteral("Imported <b>Mix</b>: 0 tracks"));
    QCOMPARE(m_under->fakes->library.playlistRows.size(), before + 1);
    QVERIFY(!m_under->window->findChild<QDialog*>(QStringLiteral("notFoundDialog")));
}

void TestPlaylistFiles::ofSeveralFilesAllIsListed()
{
    found(1, {QStringLiteral("Band - Lost")});
    importOne();
    QTRY_VERIFY(m_under->isShown("notFoundDialog"));
    transfers().playlist = {
        QStringLiteral("Other"), {}, {QStringLiteral("Band - Gone"), QStringLiteral("Band - Away")}};
    importOne();
    QTRY_COMPARE(m_under->part<QPlainTextEdit>("notFoundList")->toPlainText(),
                 QStringLiteral("<b>Mix</b>:\nBand - Lost\n\nOther:\nBand - Gone\nBand - Away"));
    QCOMPARE(m_under->part<QLabel>("notFoundWords")->text(), QStringLiteral("3 entries are not in your library."));
}

void TestPlaylistFiles::refusalsAreSaid()
{
    transfers().failNext = sync::ErrorKind::Protocol;
    importOne();
    QTRY_COMPARE(toast(), playlistFileSentence(sync::ErrorKind::Protocol));
    m_under->fakes->edits.failNext = sync::ErrorKind::NotFound;
    importOne();
    QTRY_COMPARE(toast(), playlistMakingSentence(sync::ErrorKind::NotFound));
    QCOMPARE(int(pages().place().kind), int(Place::Kind::Albums));
}

void TestPlaylistFiles::anImportIsTakenBack()
{
    found(3, {});
    const auto before = m_under->fakes->library.playlistRows.keys();
    importOne();
    QTRY_COMPARE(int(pages().place().kind), int(Place::Kind::Playlist));
    m_under->action("actionUndo")->trigger();
    QTRY_COMPARE(m_under->fakes->library.playlistRows.keys(), before);
    QTRY_COMPARE(int(pages().place().kind), int(Place::Kind::Albums));
}

void TestPlaylistFiles::filesAreDropped()
{
    found(1, {});
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/a/one.M3U")), QUrl::fromLocalFile(QStringLiteral("/a/song.mp3")),
                  QUrl(QStringLiteral("https://example.net/two.m3u")),
                  QUrl::fromLocalFile(QStringLiteral("/a/three.xspf"))});
    PlaylistListModel& model = list().playlists();
    QVERIFY(model.mimeTypes().contains(QStringLiteral("text/uri-list")));
    QVERIFY(model.flags({}).testFlag(Qt::ItemIsDropEnabled)); // beside the rows
    QVERIFY(model.canDropMimeData(&data, Qt::CopyAction, -1, -1, {}));
    QVERIFY(model.canDropMimeData(&data, Qt::CopyAction, 1, 0, {}));
    QCOMPARE(model.supportedDropActions(), Qt::DropActions(Qt::CopyAction)); // the source keeps its files
    QVERIFY(model.dropMimeData(&data, Qt::CopyAction, -1, -1, model.index(0)));
    QTRY_COMPARE(transfers().calls, QStringList({QStringLiteral("readPlaylist /a/one.M3U"),
                                                 QStringLiteral("readPlaylist /a/three.xspf")}));
}

/// As the system sends them: on a row that takes no tracks, between rows, and below them all.
void TestPlaylistFiles::theListTakesThem()
{
    QTRY_VERIFY(list().model()->rowCount() > 3);
    const QRect row = list().visualRect(list().model()->index(1, 0));
    const int end = list().visualRect(list().model()->index(list().model()->rowCount() - 1, 0)).bottom();
    for (const QPoint at : {row.center(), row.topLeft() + QPoint(20, 0), QPoint(row.center().x(), end + 20)}) {
        QVERIFY(list().viewport()->rect().contains(at));
        found(1, {});
        transfers().calls.clear();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/a/one.m3u"))});
        QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list().viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list().viewport(), &move);
        QVERIFY(move.isAccepted());
        QDropEvent drop(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list().viewport(), &drop);
        QVERIFY(drop.isAccepted());
        QTRY_COMPARE(transfers().calls, QStringList{QStringLiteral("readPlaylist /a/one.m3u")});
    }
}

void TestPlaylistFiles::othersAreNotTaken()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/a/song.mp3"))});
    const PlaylistListModel& model = list().playlists();
    QVERIFY(!model.canDropMimeData(&data, Qt::CopyAction, -1, -1, {}));
    // Music is taken by a playlist, not by the list of them.
    QVERIFY(model.canDropMimeData(&data, Qt::CopyAction, -1, -1, model.index(0)));
}

void TestPlaylistFiles::theShownListIsExported()
{
    QAction* action = m_under->action("actionExportPlaylist");
    QVERIFY(!action->isEnabled());
    pages().go({Place::Kind::Playlist, firstPlaylist()});
    QVERIFY(action->isEnabled());
    action->trigger();
    QTRY_VERIFY(dialog("playlistExportDialog"));
    QCOMPARE(dialog("playlistExportDialog")->acceptMode(), QFileDialog::AcceptSave);
    choose("playlistExportDialog", QStringLiteral("/music/Mine.xspf"));
    QTRY_COMPARE(transfers().calls,
                 QStringList{QStringLiteral("writePlaylist /music/Mine.xspf %1").arg(firstPlaylist())});
    QTRY_COMPARE(toast(), QStringLiteral("Exported to Mine.xspf"));
    transfers().failNext = sync::ErrorKind::ReadOnly;
    action->trigger();
    choose("playlistExportDialog", QStringLiteral("/music/Mine.xspf"));
    QTRY_COMPARE(toast(), playlistFileSentence(sync::ErrorKind::ReadOnly));
    pages().go({Place::Kind::Loved, 0});
    action->trigger();
    choose("playlistExportDialog", QStringLiteral("/music/Loved.m3u8"));
    QTRY_VERIFY(transfers().calls.last().startsWith(QStringLiteral("writeTracks /music/Loved.m3u8 Loved tracks: ")));
    pages().go({Place::Kind::Albums, 0});
    QVERIFY(!action->isEnabled());
}

void TestPlaylistFiles::exportsFromTheSidebar()
{
    (void)m_under->fakes->edits.addSmartPlaylist({{}, QStringLiteral("Old"), QStringLiteral("year:<1970"), {}, {}, {}});
    QTRY_VERIFY(list().playlists().smartAt(1));
    for (const int row : {0, 1, list().playlists().rowOf(sync::PlaylistId{firstPlaylist()})}) {
        transfers().calls.clear();
        const QPoint at = list().visualRect(list().model()->index(row, 0)).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, list().viewport()->mapToGlobal(at));
        QApplication::sendEvent(list().viewport(), &event);
        auto* menu = list().findChild<QMenu*>(QStringLiteral("contextMenu"));
        QVERIFY(menu);
        const auto actions = menu->actions();
        const auto found = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
            return action->text() == QStringLiteral("Export playlist…");
        });
        QVERIFY(found != actions.end());
        (*found)->trigger();
        menu->close();
        QTRY_VERIFY(!list().findChild<QMenu*>(QStringLiteral("contextMenu")));
        choose("playlistExportDialog", QStringLiteral("/music/x.pls"));
        QTRY_COMPARE(transfers().calls.size(), 1);
    }
}

void TestPlaylistFiles::exportsFromThePage()
{
    const auto exportIt = [this](const char* more) {
        m_under->click(more);
        auto* action = m_under->part<QAction>("actionExportThis");
        action->trigger();
        if (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        choose("playlistExportDialog", QStringLiteral("/music/x.m3u"));
    };
    pages().go({Place::Kind::Playlist, firstPlaylist()});
    QTRY_VERIFY(m_under->isShown("playlistMore"));
    exportIt("playlistMore");
    QTRY_COMPARE(transfers().calls.size(), 1);
    const auto smart =
        m_under->fakes->edits.addSmartPlaylist({{}, QStringLiteral("Old"), QStringLiteral("year:<1970"), {}, {}, {}});
    pages().go({Place::Kind::SmartPlaylist, smart.result()->value, {}});
    QTRY_COMPARE(m_under->part<ElidedLabel>("smartTitle")->fullText(), QStringLiteral("Old"));
    QTRY_VERIFY(!m_under->window->findChild<QAction*>(QStringLiteral("actionExportThis")));
    exportIt("smartMore");
    QTRY_VERIFY(transfers().calls.last().startsWith(QStringLiteral("writeTracks /music/x.m3u Old: ")));
}

void TestPlaylistFiles::aSuffixIsAdded()
{
    pages().go({Place::Kind::Playlist, firstPlaylist()});
    m_under->action("actionExportPlaylist")->trigger();
    choose("playlistExportDialog", QStringLiteral("/music/Vol. 2"));
    QTRY_COMPARE(transfers().calls,
                 QStringList{QStringLiteral("writePlaylist /music/Vol. 2.m3u8 %1").arg(firstPlaylist())});
}

void TestPlaylistFiles::everythingGoesOut()
{
    pages().go({Place::Kind::Settings, 0});
    m_under->click("dataExport");
    choose("dataExportDialog", QStringLiteral("/data/all.json"));
    QTRY_VERIFY(m_under->isShown("dataResult"));
    QCOMPARE(m_under->part<QLabel>("dataResult")->text(), QStringLiteral("Everything was exported to all.json"));
    QCOMPARE(transfers().calls, QStringList{QStringLiteral("writeEverything /data/all.json")});
    transfers().failNext = sync::ErrorKind::DiskFull;
    m_under->click("dataExport");
    choose("dataExportDialog", QStringLiteral("/data/all.json"));
    QTRY_VERIFY(m_under->isShown("dataTrouble"));
    QVERIFY(!m_under->isShown("dataResult"));
    QCOMPARE(m_under->part<QLabel>("dataTrouble")->text(), exportFileSentence(sync::ErrorKind::DiskFull));
}

void TestPlaylistFiles::everythingComesIn()
{
    transfers().report.loved = 2;
    transfers().report.missing = 1;
    transfers().report.missingWords = QStringList{QStringLiteral("Band - Lost")};
    pages().go({Place::Kind::Settings, 0});
    m_under->click("dataImport");
    choose("dataImportDialog", QStringLiteral("/data/all.json"));
    QTRY_VERIFY(m_under->isShown("dataResult"));
    QCOMPARE(m_under->part<QLabel>("dataResult")->text(), QStringLiteral("Added 2 loves. 1 was not found"));
    QVERIFY(m_under->isShown("notFoundDialog"));
    transfers().failNext = sync::ErrorKind::StoreTooNew;
    m_under->click("dataImport");
    choose("dataImportDialog", QStringLiteral("/data/all.json"));
    QTRY_VERIFY(m_under->isShown("dataTrouble"));
}

void TestPlaylistFiles::whatCameInIsTakenBack()
{
    transfers().report.loved = 2;
    transfers().report.number = 3;
    pages().go({Place::Kind::Settings, 0});
    m_under->click("dataImport");
    choose("dataImportDialog", QStringLiteral("/data/all.json"));
    QTRY_VERIFY(m_under->isShown("toastAction"));
    transfers().calls.clear();
    m_under->click("toastAction");
    QCOMPARE(transfers().calls, QStringList{QStringLiteral("undoImport 3")});
    QTRY_COMPARE(m_under->part<QLabel>("dataResult")->text(),
                 QStringLiteral("What was imported was taken away again."));
}

void TestPlaylistFiles::anImportIsEnded()
{
    transfers().holdImport = true;
    pages().go({Place::Kind::Settings, 0});
    m_under->click("dataImport");
    choose("dataImportDialog", QStringLiteral("/data/all.json"));
    auto* button = m_under->part<QPushButton>("dataImport");
    QCOMPARE(button->text(), QStringLiteral("Cancel import"));
    Q_EMIT transfers().importProgress(40);
    QCOMPARE(m_under->part<QLabel>("dataResult")->text(), QStringLiteral("Importing… 40 %"));
    m_under->click("dataImport");
    QVERIFY(!button->isEnabled());
    QCOMPARE(transfers().calls.last(), QStringLiteral("cancelImport"));
    QTRY_COMPARE(button->text(), QStringLiteral("Import…"));
    QVERIFY(button->isEnabled());
    QCOMPARE(m_under->part<QLabel>("dataResult")->text(), importSentence(sync::ErrorKind::Cancelled));
}

void TestPlaylistFiles::reports_data()
{
    QTest::addColumn<sync::ImportReport>("report");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << sync::ImportReport{} << "Everything in it was here already";
    QTest::newRow("not found") << sync::ImportReport{0, 0, 0, 0, 0, 0, 1204, {}}
                               << "Nothing was added. 1,204 were not found";
    QTest::newRow("one") << sync::ImportReport{0, 0, 1, 0, 0, 0, 0, {}} << "Added 1 playlist";
    QTest::newRow("all") << sync::ImportReport{1, 2, 3, 4000, 1, 6, 1, {}}
                         << "Added 1 love, 2 ratings, 3 playlists, 4,000 plays, 1 smart playlist and 6 stations. "
                            "1 was not found";
}

void TestPlaylistFiles::reports()
{
    QFETCH(sync::ImportReport, report);
    QFETCH(QString, words);
    QCOMPARE(importedWords(report), words);
}

void TestPlaylistFiles::everyTroubleHasWords()
{
    for (int kind = 0; kind <= int(sync::ErrorKind::WorkOffline); ++kind) {
        QVERIFY(!playlistFileSentence(sync::ErrorKind(kind)).isEmpty());
        QVERIFY(!exportFileSentence(sync::ErrorKind(kind)).isEmpty());
        QVERIFY(!importSentence(sync::ErrorKind(kind)).isEmpty());
        QVERIFY(!importUndoSentence(sync::ErrorKind(kind)).isEmpty());
        QVERIFY(!playlistMakingSentence(sync::ErrorKind(kind)).isEmpty());
    }
}

QTEST_MAIN(TestPlaylistFiles)
#include "tst_playlistfiles.moc"
