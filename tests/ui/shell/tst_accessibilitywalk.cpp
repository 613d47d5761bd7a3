// Everything of the window that somebody can use has a name of its own, says what it is, and is reached without a
// mouse: every page, dialog and popup is opened and looked at. What was found is the contract with UI tests
// (tests/automation/contract.json).

#include <tests/support/places/Places.h>
#include <tests/support/ui/AccessibilityWalk.h>
#include <tests/support/ui/Look.h>
#include <tests/support/ui/SomeArtist.h>
#include <tests/support/ui/SomePins.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <ui/pages/CertificateDialog.h>
#include <ui/pages/ConflictDialog.h>
#include <ui/pages/EqualiserDialog.h>
#include <ui/pages/HistoryDialog.h>
#include <ui/pages/NotFoundDialog.h>
#include <ui/pages/PendingPopover.h>
#include <ui/pages/PlaylistDetailsDialog.h>
#include <ui/pages/ReadinessDialog.h>
#include <ui/pages/ReportDialog.h>
#include <ui/pages/ServerDialog.h>
#include <ui/pages/StatusPageDialog.h>
#include <ui/shell/Navigation.h>
#include <ui/shell/SignInDialog.h>
#include <ui/widgets/CoverCache.h>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QMenu>
#include <QRegularExpression>

using namespace sostenuto;
using namespace sostenuto::ui;

namespace {

QString textOf(const QString& path)
{
    QFile file(tests::sourceFolder() + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The enumerators of Place::Kind by their numbers, as they are written: a page that joins is walked without a word
/// here.
QStringList placeKinds()
{
    static const QRegularExpression body(QStringLiteral("enum class Kind \\{([^}]*)\\}"));
    static const QRegularExpression comment(QStringLiteral("//[^\\n]*"));
    QStringList kinds;
    for (const QString& kind :
         body.match(textOf(QStringLiteral("ui/pages/Page.h"))).captured(1).remove(comment).split(u','))
        kinds.append(kind.trimmed());
    kinds.removeAll(QString());
    return kinds;
}

/// Classes of dialogs and popups, as the sources declare them.
QSet<QString> dialogClasses()
{
    static const QRegularExpression declared(QStringLiteral("class (\\w+) : public QDialog"));
    QSet<QString> found;
    QDirIterator files(tests::sourceFolder() + QStringLiteral("/ui"), {QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = declared.globalMatch(text); match.hasNext();)
            found.insert(match.next().captured(1));
    }
    return found;
}

qint64 idFor(const QString& kind, const FakeLibrary& library)
{
    if (kind == QStringLiteral("Album"))
        return library.albumRows.firstKey();
    if (kind == QStringLiteral("Artist"))
        return library.artistRows.firstKey();
    return kind == QStringLiteral("Playlist") ? library.playlistRows.firstKey() : 0;
}

sync::PendingChange someChange(const FakeServices& fakes, qint64 id)
{
    sync::PendingChange change;
    change.id = id;
    change.source = sync::SourceId{1};
    change.kind = sync::ChangeKind::PlaylistAdd;
    change.subject = fakes.library.playlistRows.first().name;
    change.detail = QStringLiteral("Track %1").arg(id);
    change.madeAt = QDateTime(QDate(2026, 5, 26), QTime(12, 0), Qt::UTC);
    return change;
}

/// So that pages have something to say.
void fill(FakeServices& fakes)
{
    keepSomeThings(fakes);
    fakes.radio.add(QUrl(QStringLiteral("http://night.example/")), QStringLiteral("Night music"));
    fakes.pending.waiting = {someChange(fakes, 1), someChange(fakes, 2)};
    fakes.pending.waiting.first().state = sync::ChangeState::NeedsYou;
    fakes.pending.waiting.first().why = sync::ErrorKind::NotAllowed;
    sync::Incident incident;
    incident.id = {1};
    incident.source = sync::SourceId{1};
    incident.serverName = QStringLiteral("Hearth");
    incident.kind = sync::BannerKind::Outage;
    incident.began = QDateTime(QDate(2026, 5, 26), QTime(12, 0), Qt::UTC);
    incident.recovered = incident.caughtUp = incident.began.addSecs(2000);
    fakes.incidents.all = {incident};
    fillArtist(fakes.library, fakes.library.artistRows.firstKey(), true);
    sync::Statistics& played = fakes.library.played;
    played.plays = 12;
    played.ms = 3'000'000;
    played.first = incident.began;
    played.periods.append({sync::PlayedPeriod::Length::Day, incident.began.date(), 12, 3'000'000});
    for (const sync::Artist& one : std::as_const(fakes.library.artistRows))
        played.topArtists.append({{one.id, one.name}, 3});
    sync::MusicFolder folder;
    folder.id = sync::SourceId{7};
    folder.path = QStringLiteral("/music");
    folder.trackCount = 20;
    fakes.folders.known = {folder};
}

/// Answers are debounced, and pages move the focus when they have them.
void settle()
{
    QTest::qWait(400);
}

} // namespace

class TestAccessibilityWalk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_look = std::make_unique<testing::Look>();
        QAccessible::setActive(true);
    }
    void cleanupTestCase();
    void pages_data();
    void pages();
    void welcome();
    void bannersAndNotes();
    void popups();
    void dialogs();
    void messageBoxes();
    void everyDialogWasLookedAt();
    void actions();
    void anEntryOfTheSidebarIsPressed();
    void theContractIsKept();

private:
    void lookAt(WindowUnderTest& under)
    {
        m_walk.look(*under.window);
        m_walk.tab(*under.window);
    }
    void lookAtDialog(QWidget* dialog);
    void report(const QString& what);

    std::unique_ptr<testing::Look> m_look;
    AccessibilityWalk m_walk;
    QStringList m_reported;
    QJsonObject m_actions;
};

void TestAccessibilityWalk::cleanupTestCase()
{
    m_look.reset();
}

/// What was found since the last report.
void TestAccessibilityWalk::report(const QString& what)
{
    QStringList fresh;
    const QStringList all = m_walk.findings();
    for (const QString& one : all) {
        if (!m_reported.contains(one))
            fresh.append(one);
    }
    m_reported += fresh;
    QVERIFY2(fresh.isEmpty(), qPrintable(what + QStringLiteral(":\n  ") + fresh.join(QStringLiteral("\n  "))));
}

void TestAccessibilityWalk::pages_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSize>("size");
    const QStringList kinds = placeKinds();
    QVERIFY(kinds.size() > 10);
    for (const QSize size : {QSize(1280, 800), QSize(900, 600)}) {
        for (int kind = 0; kind < kinds.size(); ++kind) {
            if (kinds[kind] != QStringLiteral("Welcome"))
                QTest::addRow("%s-%d", qPrintable(kinds[kind]), size.width()) << kind << kinds[kind] << size;
        }
    }
}

void TestAccessibilityWalk::pages()
{
    QFETCH(int, kind);
    QFETCH(QString, name);
    QFETCH(QSize, size);
    WindowUnderTest under(true, size);
    fill(*under.fakes);
    under.playSomething();
    QTRY_COMPARE(under.fakes->player.state(), player::PlayState::Playing);
    under.fakes->player.pause();
    Place place;
    place.kind = Place::Kind(kind);
    place.id = idFor(name, under.fakes->library);
    if (name == QStringLiteral("SmartPlaylist"))
        place.text = QStringLiteral("plays:>=0");
    auto* pages = under.part<Navigation>("pageStack");
    pages->go(place);
    if (name == QStringLiteral("Search"))
        under.part<QLineEdit>("searchField")->setText(QStringLiteral("a"));
    under.action("actionShowQueue")->setChecked(size.width() > 1000);
    if (size.width() > 1000)
        under.action("actionShowQueue")->trigger();
    QTRY_VERIFY(pages->page() && pages->page()->isVisible());
    settle();
    lookAt(under);
    if (size.width() > 1000)
        m_walk.menus(*under.window);
    report(name);
}

void TestAccessibilityWalk::welcome()
{
    WindowUnderTest under(false);
    lookAt(under);
    report(QStringLiteral("welcome"));
}

void TestAccessibilityWalk::bannersAndNotes()
{
    WindowUnderTest under;
    fill(*under.fakes);
    sync::ServiceState signedOut = FakeStatus::up();
    signedOut.kind = sync::BannerKind::SignedOut;
    sync::ServiceState drill = FakeStatus::up();
    drill.kind = sync::BannerKind::Drill;
    sync::ServiceState clear = FakeStatus::up();
    clear.kind = sync::BannerKind::AllClear;
    for (const sync::ServiceState& state :
         {FakeStatus::serverDown(), FakeStatus::streamingDown(), signedOut, drill, clear}) {
        under.fakes->status.set(state);
        under.part<Navigation>("pageStack")->toast(QStringLiteral("1 track added"), [] {});
        lookAt(under);
    }
    report(QStringLiteral("banners"));
}

void TestAccessibilityWalk::lookAtDialog(QWidget* dialog)
{
    QVERIFY(dialog);
    dialog->show();
    QApplication::setActiveWindow(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    m_walk.look(*dialog);
    m_walk.tab(*dialog);
    dialog->close();
    delete dialog;
}

void TestAccessibilityWalk::popups()
{
    WindowUnderTest under;
    fill(*under.fakes);
    under.playSomething();
    QTRY_COMPARE(under.fakes->player.state(), player::PlayState::Playing);
    under.part<Navigation>("pageStack")->go({Place::Kind::Playlist, under.fakes->library.playlistRows.firstKey()});
    settle();
    const auto openBy = [&](const char* button) {
        under.click(button);
        QVERIFY2(QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }), button);
        m_walk.look(*QApplication::activePopupWidget());
        QApplication::activePopupWidget()->close();
    };
    openBy("playerQuality");
    CoverCache covers([](const QString&, int) { return QtFuture::makeReadyFuture(std::optional<QByteArray>()); });
    PageContext context{under.fakes->services, under.window->playback(), covers, *under.part<Navigation>("pageStack")};
    for (sync::PendingChange& change : under.fakes->pending.waiting)
        change.playlist = sync::PlaylistId{under.fakes->library.playlistRows.firstKey()};
    auto* waiting = new PendingPopover(context, under.fakes->pending.waiting.first().playlist, under.window.get());
    waiting->showBelow(*under.part("playerQuality"));
    QTRY_VERIFY(waiting->isVisible());
    m_walk.look(*waiting);
    waiting->close();
    under.window->resize(900, 600);
    QTRY_VERIFY(under.isShown("playerVolumeButton"));
    openBy("playerVolumeButton");
    under.window->resize(760, 560);
    QTRY_VERIFY(under.isShown("playerMore"));
    m_walk.look(*under.window);
    openBy("playerMore");
    report(QStringLiteral("popups"));
}

void TestAccessibilityWalk::dialogs()
{
    WindowUnderTest under;
    fill(*under.fakes);
    settle();
    FakeServices& fakes = *under.fakes;
    QWidget* window = under.window.get();
    CoverCache covers([](const QString&, int) { return QtFuture::makeReadyFuture(std::optional<QByteArray>()); });
    PageContext context{fakes.services, under.window->playback(), covers, *under.part<Navigation>("pageStack")};
    const sync::SourceId source{1};
    const QString server = QStringLiteral("Hearth");
    sync::PlaylistConflict conflict;
    conflict.name = fakes.library.playlistRows.first().name;
    conflict.playlist = sync::PlaylistId{fakes.library.playlistRows.firstKey()};
    lookAtDialog(new CertificateDialog(fakes.account, QUrl(QStringLiteral("https://hearth.example/")), server, window));
    lookAtDialog(new ConflictDialog(context, conflict, window));
    lookAtDialog(new HistoryDialog(conflict.name, {sync::PlaylistNote()}, window));
    lookAtDialog(new ReadinessDialog(context, {{}, under.tracksHere(3), std::nullopt}, window));
    lookAtDialog(new ReportDialog(
        context, server, [](ReportFormat, bool) { return QByteArray("a"); }, window));
    lookAtDialog(new ServerDialog(fakes.account, source, window));
    lookAtDialog(new StatusPageDialog(fakes.feeds, source, server, window));
    lookAtDialog(new SignInDialog(fakes.services, source, window));
    NotFoundDialog::tell(conflict.name, {QStringLiteral("One")}, 1, window);
    lookAtDialog(window->findChild<NotFoundDialog*>());
    EqualiserDialog::open(fakes.player, window);
    lookAtDialog(window->findChild<EqualiserDialog*>());
    under.action("actionOpenStream")->trigger();
    lookAtDialog(window->findChild<QDialog*>(QStringLiteral("openStreamDialog")));
    lookAtDialog(new PlaylistDetailsDialog(context, fakes.library.playlistRows.first(), window));
    for (const char* action : {"actionShortcuts", "actionCommands"}) {
        under.action(action)->trigger();
        lookAtDialog(window->findChild<QDialog*>(
            QLatin1String(qstrcmp(action, "actionCommands") == 0 ? "commandPalette" : "shortcutsDialog")));
    }
    report(QStringLiteral("dialogs"));
}

/// Each question before something goes for good.
void TestAccessibilityWalk::messageBoxes()
{
    WindowUnderTest under;
    fill(*under.fakes);
    sync::MusicHere left;
    left.source = sync::SourceId{9};
    left.name = QStringLiteral("Old server");
    left.tracks = 3;
    under.fakes->account.leftMusic = {left};
    auto* pages = under.part<Navigation>("pageStack");
    const auto lookAtBox = [&](const char* button, const char* name) {
        under.part<QAbstractButton>(button)->click();
        QTRY_VERIFY(under.window->findChild<QDialog*>(QLatin1String(name)));
        lookAtDialog(under.window->findChild<QDialog*>(QLatin1String(name)));
    };
    pages->go({Place::Kind::Settings});
    settle();
    lookAtBox("privacyClearHistory", "privacyClearDialog");
    lookAtBox("serverSignOut", "serverRemoveDialog");
    lookAtBox("serverLeftRemove", "serverLeftDialog");
    pages->go({Place::Kind::Pending});
    settle();
    under.part<QAbstractItemView>("pendingChanges")->selectAll();
    lookAtBox("pendingDiscard", "pendingDiscardDialog");
    report(QStringLiteral("message boxes"));
}

void TestAccessibilityWalk::everyDialogWasLookedAt()
{
    QStringList missing;
    for (const QString& one : dialogClasses()) {
        const bool looked = std::any_of(m_walk.classes().begin(), m_walk.classes().end(),
                                        [&](const QString& known) { return known.endsWith(one); });
        if (!looked)
            missing.append(one);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("dialogs() opens these not: ") + missing.join(u' ')));
}

/// Every action has a name and words; those of the window are part of the contract.
void TestAccessibilityWalk::actions()
{
    WindowUnderTest under;
    QStringList nameless;
    const QList<QAction*> all = under.window->findChildren<QAction*>(Qt::FindDirectChildrenOnly);
    for (const QAction* action : all) {
        if (action->isSeparator())
            continue;
        if (action->objectName().isEmpty() || action->text().isEmpty())
            nameless.append(action->text());
        m_actions.insert(action->objectName(), QJsonObject{{QStringLiteral("name"), action->text()},
                                                           {QStringLiteral("keys"),
                                                            action->shortcut().toString(QKeySequence::PortableText)}});
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestAccessibilityWalk::anEntryOfTheSidebarIsPressed()
{
    WindowUnderTest under;
    QCOMPARE(under.part<Navigation>("pageStack")->place().kind, Place::Kind::Albums);
    QAccessibleInterface* entry = QAccessible::queryAccessibleInterface(under.part<QWidget>("navArtists"));
    QVERIFY(!entry->state().checked);
    entry->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(under.part<Navigation>("pageStack")->place().kind, Place::Kind::Artists);
    QVERIFY(entry->state().checked);
}

void TestAccessibilityWalk::theContractIsKept()
{
    QJsonObject all = m_walk.contract();
    all.insert(QStringLiteral("actions"), m_actions);
    const QByteArray now = QJsonDocument(all).toJson(QJsonDocument::Indented);
    const QString path = QStringLiteral("tests/automation/contract.json");
    if (qEnvironmentVariableIsSet("SOSTENUTO_WRITE_CONTRACT")) {
        QFile file(tests::sourceFolder() + u'/' + path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(now) == now.size());
        return;
    }
    const QStringList before = textOf(path).split(u'\n');
    const QStringList lines = QString::fromUtf8(now).split(u'\n');
    QStringList different;
    for (const QString& line : lines) {
        if (!before.contains(line))
            different.append(QStringLiteral("+ ") + line.trimmed());
    }
    for (const QString& line : before) {
        if (!lines.contains(line))
            different.append(QStringLiteral("- ") + line.trimmed());
    }
    QVERIFY2(before == lines,
             qPrintable(path +
                        QStringLiteral(" says something else. UI tests of others rely on it: if the change is meant, "
                                       "write it anew with SOSTENUTO_WRITE_CONTRACT=1 and this test, whole.\n") +
                        different.mid(0, 40).join(u'\n')));
}

QTEST_MAIN(TestAccessibilityWalk)
#include "tst_accessibilitywalk.moc"
