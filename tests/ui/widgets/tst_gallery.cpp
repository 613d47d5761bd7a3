// Every control, row and banner in both themes. Set SOSTENUTO_PICTURES to a folder to look at them.
#include "../../support/ui/Look.h"
#include "../../support/ui/PaintedCovers.h"

#include <ui/theme/Icons.h>
#include <ui/theme/SostenutoStyle.h>
#include <ui/widgets/AvailabilityGlyph.h>
#include <ui/widgets/Buttons.h>
#include <ui/widgets/CardGrid.h>
#include <ui/widgets/Chips.h>
#include <ui/widgets/CoverCache.h>
#include <ui/widgets/HeldMeter.h>
#include <ui/widgets/ItemRoles.h>
#include <ui/widgets/Labels.h>
#include <ui/widgets/Notes.h>
#include <ui/widgets/RowDelegates.h>
#include <ui/widgets/SearchField.h>
#include <ui/widgets/SeekBar.h>
#include <ui/widgets/SelectionBar.h>
#include <ui/widgets/StatusBanner.h>
#include <ui/widgets/Switch.h>
#include <ui/widgets/ToastArea.h>
#include <ui/widgets/TrackView.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTest>
#include <QVBoxLayout>

using namespace sostenuto::ui;
using namespace sostenuto::ui::testing;

namespace {

struct Song {
    const char* title;
    const char* artist;
    const char* availability;
    const char* time;
    bool loved = false;
    bool playable = true;
    const char* note = "";
    bool waiting = false;
};

const Song songs[] = {{"Kettle Weather", "Tamsin Orrowe", "kept", "3:52", true},
                      {"Low Fence", "Low Orchard", "held", "2:58"},
                      {"Tin Roof Arithmetic", "Quiet Machinery", "kept", "4:03"},
                      {"Chart of the Shallows", "Northlight Ferry", "kept", "4:49"},
                      {"Harbour Lights, Unattended", "Northlight Ferry", "kept", "4:37", true},
                      {"Sodium Street", "Saltmarsh Radio", "loading", "3:34"},
                      {"Sorting Office", "Glass Isthmus", "waiting", "4:10"},
                      {"Everyone Asleep but Me", "Mireille Dausset", "server", "6:20"},
                      {"Postcode of the Moon", "Glass Isthmus", "server", "5:11", false, false, "Skipped"},
                      {"Receipts from the Fair", "Copper Almanac", "failed", "3:09", false, true, "Try again"},
                      {"Blue Enamel", "Pale Meridian", "held", "11:26", false, true, "", true}};

constexpr int playingRow = 4;

QString text(const char* s)
{
    return QString::fromUtf8(s);
}

std::unique_ptr<QStandardItemModel> songModel()
{
    auto model = std::make_unique<QStandardItemModel>(0, TrackColumnCount);
    const char* heads[TrackColumnCount] = {"#",       "",         "Title", "Artist", "Album",
                                           "Genre",   "Composer", "Year",  "Plays",  "Last played",
                                           "Quality", "",         "",      "",       "Time"};
    for (int c = 0; c < TrackColumnCount; ++c)
        model->setHeaderData(c, Qt::Horizontal, text(heads[c]));
    int row = 0;
    for (const Song& song : songs) {
        QList<QStandardItem*> items;
        const QStringList words{QString::number(row + 1),
                                {},
                                text(song.title),
                                text(song.artist),
                                QStringLiteral("Ferry Hours"),
                                QStringLiteral("Chamber pop"),
                                {},
                                QStringLiteral("2021"),
                                QString::number(row * 7),
                                QStringLiteral("Yesterday"),
                                QStringLiteral("FLAC 24/96"),
                                {},
                                {},
                                {},
                                text(song.time)};
        for (const QString& word : words) {
            auto* item = new QStandardItem(word);
            item->setData(text(song.title), TitleRole);
            item->setData(text(song.artist), SubtitleRole);
            item->setData(text(song.artist), CoverKeyRole);
            item->setData(text(song.availability), AvailabilityRole);
            item->setData(0.64, ProgressRole);
            item->setData(song.loved, LovedRole);
            item->setData(song.playable, PlayableRole);
            item->setData(!song.playable, DimmedRole);
            item->setData(text(song.note), NoteRole);
            item->setData(song.waiting, WaitingRole);
            item->setData(row == playingRow, PlayingRole);
            items << item;
        }
        model->appendRow(items);
        ++row;
    }
    return model;
}

/// A list of the songs as cards, queue or search rows: time is the display text.
std::unique_ptr<QStandardItemModel> listModel()
{
    auto model = songModel();
    for (int row = 0; row < model->rowCount(); ++row)
        model->item(row)->setText(model->item(row, Time)->text());
    return model;
}

BannerText banner(StatusFamily family, const char* icon, const char* head, const char* meta, const char* keeps,
                  const char* next)
{
    BannerText said;
    said.family = family;
    said.iconName = text(icon);
    said.headline = text(head);
    said.meta = text(meta);
    said.keeps = text(keeps);
    said.next = text(next);
    return said;
}

QPushButton* button(const char* variant, const char* size, const char* sign, const char* words)
{
    auto* made = new QPushButton(icon(text(sign)), text(words));
    setVariant(made, variant, size);
    return made;
}

} // namespace

class Gallery : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Look> m_look;
    std::unique_ptr<CoverCache> m_covers;

    [[nodiscard]] QString named(const char* page) const
    {
        return text(page) + (m_look->theme().isDark() ? QStringLiteral("-dark") : QStringLiteral("-light"));
    }

    static void themes()
    {
        QTest::addColumn<Theme::Mode>("mode");
        QTest::newRow("dark") << Theme::Mode::Dark;
        QTest::newRow("light") << Theme::Mode::Light;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_look = std::make_unique<Look>();
        m_covers = std::make_unique<CoverCache>(paintedCovers());
    }
    void cleanupTestCase()
    {
        m_covers.reset();
        m_look.reset();
    }
    void init()
    {
        if (QTest::currentDataTag()) {
            QFETCH(Theme::Mode, mode);
            m_look->theme().setMode(mode);
        }
    }

    void controls_data() { themes(); }
    void controls();
    void rows_data() { themes(); }
    void rows();
    void banners_data() { themes(); }
    void banners();
    void messages_data() { themes(); }
    void messages();
    void narrowRowsStandOnTwoLines();
    void ringComesWithTheKeyboardOnly();
};

void Gallery::controls()
{
    QWidget page;
    auto* columns = new QHBoxLayout(&page);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    columns->addLayout(left, 1);
    columns->addSpacing(32);
    columns->addLayout(right, 1);
    const auto lineIn = [](QVBoxLayout* column, std::initializer_list<QWidget*> widgets) {
        auto* line = new QHBoxLayout;
        for (QWidget* widget : widgets)
            line->addWidget(widget);
        line->addStretch();
        column->addLayout(line);
    };
    auto* title = new ThemeLabel(TypeRole::Page, Token::Text);
    title->setText(QStringLiteral("Controls"));
    left->addWidget(title);
    for (const bool on : {true, false}) {
        QPushButton* play = button("primary", "", "play", "Play");
        QPushButton* edit = button("", "", "pencil", "Edit");
        QPushButton* keep = button("toggle", "", "pin-filled", "Keep");
        keep->setCheckable(true);
        keep->setChecked(true);
        QPushButton* clear = button("quiet", "", "", "Clear");
        QPushButton* remove = button("danger", "", "trash", "Remove");
        auto* like = new IconButton(QStringLiteral("heart"), QStringLiteral("Love"));
        for (QWidget* widget : std::initializer_list<QWidget*>{play, edit, keep, clear, remove, like})
            widget->setEnabled(on);
        QCOMPARE(play->sizeHint().height(), 40); // 32 and the room of the ring
        lineIn(left, {play, edit, keep, clear, remove, like});
    }
    auto* menuButton = button("", "", "columns", "Columns");
    menuButton->setMenu(new QMenu(menuButton));
    lineIn(left, {button("primary", "large", "play", "Large 40"), button("", "", "shuffle", "Standard 32"),
                  button("", "compact", "queue", "Compact 28"), menuButton});
    auto* address = new QLineEdit;
    address->setPlaceholderText(QStringLiteral("https://"));
    auto* wrong = new QLineEdit(QStringLiteral("hearth..net"));
    wrong->setProperty("error", true);
    auto* off = new QLineEdit(QStringLiteral("Managed elsewhere"));
    off->setEnabled(false);
    auto* filter = new SearchField(QStringLiteral("Filter tracks"));
    filter->setShortcutHint(QStringLiteral("Ctrl F"));
    auto* filled = new SearchField(QStringLiteral("Filter tracks"));
    filled->setText(QStringLiteral("ferr"));
    auto* large = new SearchField(QStringLiteral("Search your library"));
    large->setLarge(true);
    auto* combo = new QComboBox;
    combo->addItems({QStringLiteral("Automatic"), QStringLiteral("Recently added")});
    for (QWidget* field : std::initializer_list<QWidget*>{address, wrong, off, filter, filled, large, combo})
        left->addWidget(field);
    auto* all = new FilterChip(QStringLiteral("All"));
    all->setChecked(true);
    auto* quality = new QualityChip;
    quality->setParts({QStringLiteral("FLAC 24/96"), QStringLiteral("RG −6.2 dB")});
    auto* waiting = new Pill;
    waiting->show(StatusFamily::Offline, QStringLiteral("cloud-upload"), QStringLiteral("3 changes waiting to sync"));
    lineIn(left, {all, new FilterChip(QStringLiteral("Loved")), quality, waiting});
    left->addStretch();

    auto* on = new Switch(QStringLiteral("On"));
    on->setChecked(true);
    auto* unavailable = new Switch(QStringLiteral("Unavailable"));
    unavailable->setEnabled(false);
    lineIn(right, {new Switch(QStringLiteral("Off")), on, unavailable});
    auto* checked = new QCheckBox(QStringLiteral("On"));
    checked->setChecked(true);
    auto* some = new QCheckBox(QStringLiteral("Some"));
    some->setTristate(true);
    some->setCheckState(Qt::PartiallyChecked);
    lineIn(right, {new QCheckBox(QStringLiteral("Off")), checked, some});
    auto* chosen = new QRadioButton(QStringLiteral("On"));
    chosen->setChecked(true);
    lineIn(right, {new QRadioButton(QStringLiteral("Off")), chosen});
    auto* tabs = new QTabBar;
    tabs->addTab(QStringLiteral("Queue"));
    tabs->addTab(QStringLiteral("Lyrics"));
    right->addWidget(tabs);
    auto* volume = new QSlider(Qt::Horizontal);
    volume->setValue(68);
    right->addWidget(volume);
    const QVector<QVector<QPair<qint64, qint64>>> held{
        {{0, 277000}}, {{0, 171000}}, {}, {{0, 94000}, {144000, 199000}}, {{0, 127000}}};
    for (qsizetype i = 0; i < held.size(); ++i) {
        auto* seek = new SeekBar;
        seek->setDuration(277000);
        seek->setHeldRanges(held.at(i));
        seek->setPosition(i == 2 ? 50000 : i == 3 ? 33000 : 84000);
        seek->setWaiting(i == 4);
        right->addWidget(seek);
    }
    auto* meter = new HeldMeter;
    meter->setShare(0.88, QStringLiteral("212 of 240 tracks are on this computer"));
    right->addWidget(meter);
    auto* round = new RoundPlayButton;
    auto* shuffle = new IconButton(QStringLiteral("repeat"), QStringLiteral("Repeat: all"));
    shuffle->setOn(true);
    lineIn(right, {shuffle, new IconButton(QStringLiteral("previous"), QStringLiteral("Previous")), round,
                   new IconButton(QStringLiteral("next"), QStringLiteral("Next")),
                   new IconButton(QStringLiteral("volume"), QStringLiteral("Mute"))});
    const std::pair<StatusFamily, const char*> pills[] = {
        {StatusFamily::Ok, "circle-check"},    {StatusFamily::Degraded, "triangle-alert"},
        {StatusFamily::Outage, "cloud-off"},   {StatusFamily::Offline, "wifi-off"},
        {StatusFamily::Maintenance, "wrench"}, {StatusFamily::Recovering, "refresh"}};
    auto* pillLine = new QHBoxLayout;
    for (const auto& [family, sign] : pills) {
        auto* pill = new Pill;
        pill->show(family, text(sign), QStringLiteral("Word"));
        pillLine->addWidget(pill);
    }
    right->addLayout(pillLine);
    auto* glyphs = new QHBoxLayout;
    for (int i = 1; i <= 6; ++i) {
        auto* glyph = new AvailabilityLabel;
        glyph->setGlyph(static_cast<Glyph>(i), 0.64, QStringLiteral("state"));
        glyphs->addWidget(glyph);
    }
    right->addLayout(glyphs);
    right->addStretch();
    page.resize(1280, 640);
    page.show();
    const QImage image = picture(page, named("controls"));
    QCOMPARE(image.pixelColor(2, 2), colour(Token::Base));
    const QPoint inPlay = round->mapTo(&page, QPoint(24, 8));
    QCOMPARE(image.pixelColor(inPlay), colour(Token::Accent));
}

void Gallery::rows()
{
    QWidget page;
    auto* columns = new QHBoxLayout(&page);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    columns->addLayout(left, 3);
    columns->addLayout(right, 2);
    const auto model = songModel();
    const auto list = listModel();
    TrackView comfortable(*m_covers);
    comfortable.setColumns({Number, Cover, Title, Artist, Note, Love, Availability, Time});
    comfortable.setModel(model.get());
    comfortable.selectionModel()->select(model->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    TrackView dense(*m_covers);
    dense.setDense(true);
    dense.setSortable(true);
    dense.setColumns({Availability, Title, Artist, Album, Year, Plays, Time});
    dense.setModel(model.get());
    dense.header()->setSortIndicator(Artist, Qt::AscendingOrder);
    left->addWidget(&comfortable, 3);
    left->addWidget(&dense, 2);
    CardGrid cards(*m_covers);
    cards.setModel(list.get());
    QListView queue;
    queue.setItemDelegate(new QueueDelegate(*m_covers, &queue));
    queue.setModel(list.get());
    queue.setFrameShape(QFrame::NoFrame);
    QListView playlists;
    playlists.setItemDelegate(new PlaylistItemDelegate(&playlists));
    playlists.setModel(list.get());
    playlists.setFrameShape(QFrame::NoFrame);
    playlists.setCurrentIndex(list->index(2, 0));
    QListView found;
    for (int row = 0; row < list->rowCount(); ++row)
        list->item(row)->setData(QStringLiteral("er"), MatchRole);
    found.setItemDelegate(new SearchRowDelegate(*m_covers, &found));
    found.setModel(list.get());
    found.setFrameShape(QFrame::NoFrame);
    right->addWidget(&cards, 2);
    right->addWidget(&queue, 2);
    auto* below = new QHBoxLayout;
    below->addWidget(&playlists);
    below->addWidget(&found);
    right->addLayout(below, 2);
    page.resize(1280, 900);
    page.show();
    QTest::mouseMove(comfortable.viewport(), comfortable.visualRect(model->index(1, Title)).center());
    picture(page, named("rows-first"));
    QTRY_VERIFY(!m_covers->cover(text(songs[0].artist), 28, 4, 1.0).isNull());
    const QImage image = picture(page, named("rows"));

    QCOMPARE(comfortable.visualRect(model->index(0, Title)).height(), 36);
    QCOMPARE(dense.visualRect(model->index(0, Title)).height(), 28);
    const QRect selected = comfortable.visualRect(model->index(2, Title));
    QCOMPARE(image.pixelColor(comfortable.viewport()->mapTo(&page, selected.topRight() + QPoint(-3, 18))),
             colour(Token::AccentSoft));

    QSignalSpy loved(&comfortable, &TrackView::loveClicked);
    QTest::mouseClick(comfortable.viewport(), Qt::LeftButton, {},
                      comfortable.visualRect(model->index(3, Love)).center());
    QCOMPARE(loved.count(), 1);
    QCOMPARE(loved.first().first().toModelIndex().row(), 3);
    QCOMPARE(comfortable.selectedRowNumbers(), QVector<int>{2}); // a click on the heart does not select
}

void Gallery::banners()
{
    QWidget page;
    auto* column = new QVBoxLayout(&page);
    const std::pair<const char*, BannerText> said[] = {
        {"degraded", banner(StatusFamily::Degraded, "triangle-alert", "Artwork is slow at Hearth", "since 15:40",
                            "Music plays as usual, and covers already seen still show", "next check in 0:40")},
        {"outage",
         banner(StatusFamily::Outage, "cloud-off", "Streaming is down at Hearth", "since 14:05",
                "212 of 240 tracks in this playlist are on this computer and keep playing", "next check in 0:24")},
        {"offline", banner(StatusFamily::Offline, "wifi-off", "This computer is offline", "since 09:12",
                           "764 tracks on this computer keep playing. Hearth itself may be fine",
                           "reconnects when the network is back")},
        {"recovering", banner(StatusFamily::Recovering, "refresh", "Hearth is back", "after 47 min",
                              "Catching up · 14 of 20 changes sent", "")},
        {"signedOut", banner(StatusFamily::Degraded, "key", "Hearth signed you out", "at 16:20",
                             "764 tracks on this computer keep playing, and your changes wait here",
                             "nothing is sent until you sign in")},
        {"drill", banner(StatusFamily::Offline, "life-buoy", "Outage drill is on", "since 16:02",
                         "Sostenuto acts as if Hearth were down. Nothing is sent or fetched", "ends when you end it")},
        {"allClear", banner(StatusFamily::Ok, "circle-check", "Everything works again", "since 14:52",
                            "Hearth was down for 47 min. 14 changes and 11 plays were sent, nothing was lost", "")}};
    QVector<StatusBanner*> made;
    page.resize(1080, 760);
    page.show();
    for (auto [kind, words] : said) {
        auto* shown = new StatusBanner;
        column->addWidget(shown);
        if (words.family == StatusFamily::Outage || words.iconName == u"wifi-off")
            words.action = BannerAction::TryNow;
        if (words.iconName == u"key")
            words.action = BannerAction::SignIn;
        words.dismissable = words.family == StatusFamily::Ok || words.iconName == u"triangle-alert";
        if (words.family == StatusFamily::Recovering)
            words.progress = 0.7;
        shown->say(text(kind), words);
        made << shown;
    }
    auto* narrow = new StatusBanner;
    narrow->setMaximumWidth(560);
    column->addWidget(narrow);
    BannerText words = said[1].second;
    words.action = BannerAction::TryNow;
    narrow->say(QStringLiteral("outage"), words);
    column->addStretch();
    QTRY_COMPARE(made.at(1)->height(), 60);
    QTRY_COMPARE(narrow->height(), 112); // two lines of text, one more for the part that does not fit, the buttons
    const QImage image = picture(page, named("banners"));
    QCOMPARE(image.pixelColor(made.at(1)->mapTo(&page, QPoint(1, 10))),
             Theme::current().status(StatusFamily::Outage).solid);
    QCOMPARE(made.at(0)->property("bannerKind").toString(), QStringLiteral("degraded"));
}

void Gallery::messages()
{
    QWidget page;
    page.resize(1000, 620);
    auto* columns = new QHBoxLayout(&page);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    columns->addLayout(left);
    columns->addLayout(right);
    auto* empty = new EmptyState;
    empty->say(QStringLiteral("playlist"), QStringLiteral("No tracks yet"),
               QStringLiteral("Drag tracks here, or add them from any list."),
               {QStringLiteral("Find tracks"), QStringLiteral("search")});
    right->addWidget(empty);
    auto* note = new InPageNote;
    note->say(StatusFamily::Degraded, QStringLiteral("triangle-alert"),
              QStringLiteral("Shown from this computer, as of 13:58. Hearth is not answering."));
    right->addWidget(note);
    auto* full = new InPageNote;
    full->say(StatusFamily::Outage, QStringLiteral("circle-alert"),
              QStringLiteral("The disk is full. Downloads are paused, playing goes on."), QStringLiteral("Free space"));
    right->addWidget(full);
    auto* bar = new SelectionBar;
    bar->setWords(QStringLiteral("5 selected"), QStringLiteral("22:23, 4 on this computer"));
    bar->addAction(QStringLiteral("play"), QStringLiteral("Play"), QStringLiteral("selectionPlay"));
    bar->addAction(QStringLiteral("queue-add"), QStringLiteral("Add to queue"), QStringLiteral("selectionQueue"));
    right->addWidget(bar);
    auto* menu = new QMenu(&page);
    menu->addAction(icon(QStringLiteral("play")), QStringLiteral("Play\tEnter"));
    menu->addAction(icon(QStringLiteral("queue-add")), QStringLiteral("Add to queue\tCtrl Enter"));
    menu->addSeparator();
    menu->addMenu(icon(QStringLiteral("playlist-add")), QStringLiteral("Add to playlist"));
    menu->addAction(QStringLiteral("Similar tracks"))->setEnabled(false);
    QAction* check = menu->addAction(QStringLiteral("Checked"));
    check->setCheckable(true);
    check->setChecked(true);
    menu->setActiveAction(menu->actions().first());
    menu->ensurePolished();
    menu->resize(menu->sizeHint());
    left->addStretch();
    ToastArea toast(&page);
    page.show();
    bool undone = false;
    toast.say({QStringLiteral("5 tracks added to the queue"), ToastSign::Queued}, [&undone] { undone = true; });
    picture(page, named("messages"));
    if (const QString folder = qEnvironmentVariable("SOSTENUTO_PICTURES"); !folder.isEmpty())
        menu->grab().save(folder + QLatin1Char('/') + named("menu") + QStringLiteral(".png"));
    QCOMPARE(menu->sizeHint().height(), 5 * 30 + 9 + 10);
    auto* action = toast.findChild<QPushButton*>(QStringLiteral("toastAction"));
    QVERIFY(action && action->isVisible());
    action->click();
    QVERIFY(undone);
    QVERIFY(!toast.isVisible());
}

void Gallery::narrowRowsStandOnTwoLines()
{
    m_look->theme().setMode(Theme::Mode::Dark);
    const auto model = songModel();
    TrackView view(*m_covers);
    view.setColumns({Number, Cover, Title, Artist, Album, Note, Love, Availability, Time});
    view.setModel(model.get());
    view.resize(900, 500);
    view.show();
    picture(view, QStringLiteral("rows-narrow"));
    QVERIFY(view.isColumnHidden(Artist));
    QTRY_COMPARE(view.visualRect(model->index(0, Title)).height(), 44);
}

void Gallery::ringComesWithTheKeyboardOnly()
{
    QWidget page;
    auto* line = new QHBoxLayout(&page);
    QPushButton* first = button("", "", "", "First");
    QPushButton* second = button("primary", "", "play", "Second");
    line->addWidget(first);
    line->addWidget(second);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    const auto ringed = [&](QWidget* widget, const char* name) {
        const QPoint edge = widget->mapTo(&page, QPoint(widget->width() / 2, 1));
        return picture(page, text(name)).pixelColor(edge) == colour(Token::Focus);
    };
    QTest::mouseClick(second, Qt::LeftButton);
    QVERIFY(second->hasFocus());
    QVERIFY(!ringed(second, "focus-mouse"));
    QTest::keyClick(second, Qt::Key_Backtab);
    QTest::keyClick(first, Qt::Key_Tab);
    QVERIFY(second->hasFocus());
    QVERIFY(ringed(second, "focus-keyboard"));
    QVERIFY(!ringed(first, "focus-keyboard"));
}

QTEST_MAIN(Gallery)
#include "tst_gallery.moc"
