#include "ui/shell/Sidebar.h"

#include "ui/models/KeptThings.h"
#include "ui/models/Services.h"
#include "ui/shell/OfflineEntry.h"
#include "ui/shell/PlaylistList.h"
#include "ui/shell/ShellContext.h"
#include "ui/shell/StatusRow.h"
#include "ui/shell/WindowActions.h"
#include "ui/theme/Appearance.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/Tips.h"
#include "ui/theme/Words.h"
#include "ui/widgets/AppMark.h"
#include "ui/widgets/ButtonVoice.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/GrownHeight.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/MenuPlace.h"

#include <QAction>
#include <QButtonGroup>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace sostenuto::ui {

namespace {

/// Which entry of the sidebar a place belongs to; empty = a playlist.
QString entryOf(Place::Kind kind)
{
    switch (kind) {
    case Place::Kind::Home:
        return QStringLiteral("navHome");
    case Place::Kind::Search:
        return QStringLiteral("navSearch");
    case Place::Kind::Albums:
    case Place::Kind::Album:
        return QStringLiteral("navAlbums");
    case Place::Kind::Artists:
    case Place::Kind::Artist:
        return QStringLiteral("navArtists");
    case Place::Kind::Tracks:
        return QStringLiteral("navTracks");
    case Place::Kind::Groups:
    case Place::Kind::Folders:
        return QStringLiteral("navGenres");
    case Place::Kind::Playlists:
    case Place::Kind::Playlist:
    case Place::Kind::Loved:
    case Place::Kind::SmartPlaylist:
        return QStringLiteral("navPlaylists");
    case Place::Kind::Offline:
    case Place::Kind::Pending:
        return QStringLiteral("navOffline");
    case Place::Kind::Status: // which is no button of the group
    case Place::Kind::Statistics:
    case Place::Kind::Settings:
    case Place::Kind::NowPlaying:
    case Place::Kind::Welcome:
        break;
    }
    return {};
}

QToolButton* makeEntry(const char* name, const QString& iconName, const QString& words, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setText(words);
    button->setAccessibleName(words);
    button->setIcon(icon(iconName));
    button->setIconSize({18, 18});
    makeCheckable(button);
    button->setFocusPolicy(Qt::TabFocus);
    setVariant(button, "nav");
    return button;
}

} // namespace

Sidebar::Sidebar(ShellContext& context, QWidget* parent)
    : Surface(Token::Window, Qt::RightEdge, parent), m_context(context), m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("sidebar"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(seenMargins(8, 0, 9, 8));
    column->setSpacing(0);
    buildHead(column);
    buildPlaces(column);
    buildPlaylists(column);
    m_gap = new QWidget(this);
    column->addWidget(m_gap, 1);
    column->addSpacing(9);
    buildOffline(column);
    m_status = new StatusRow(this);
    m_status->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(m_status);
    setRail(false);
    connect(&Theme::current(), &Theme::changed, this, [this] { setRail(m_rail); }); // entries grow with their letters
}

void Sidebar::buildHead(QVBoxLayout* column)
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(seenMargins(8, 0, 2, 0));
    head->setSpacing(10);
    m_mark = new AppMark(24, this);
    m_name = new ThemeLabel(TypeRole::Section, Token::Text, this);
    m_name->setText(QStringLiteral("Sostenuto"));
    m_menuButton = new IconButton(QStringLiteral("menu"), say("Menu"), this);
    m_menuButton->setObjectName(QStringLiteral("appMenuButton"));
    head->addWidget(m_mark);
    head->addWidget(m_name, 1);
    head->addWidget(m_menuButton);
    auto* box = new QWidget(this);
    keepHeight(box, 56);
    box->setLayout(head);
    column->addWidget(box);
    connect(m_menuButton, &QToolButton::clicked, this, &Sidebar::showMenu);
}

void Sidebar::buildPlaces(QVBoxLayout* column)
{
    addPlace(column, "navHome", QStringLiteral("home"), "actionGoHome");
    addPlace(column, "navSearch", QStringLiteral("search"), "actionGoSearch");
    addPlace(column, "navAlbums", QStringLiteral("albums"), "actionGoAlbums");
    addPlace(column, "navArtists", QStringLiteral("artists"), "actionGoArtists");
    addPlace(column, "navTracks", QStringLiteral("tracks"), "actionGoTracks");
    addPlace(column, "navGenres", QStringLiteral("genres"), "actionGoGenres");
    QAction* all = m_context.actions["actionGoPlaylists"];
    m_playlistsButton = makeEntry("navPlaylists", QStringLiteral("playlist"), all->text(), this);
    sayKeys(m_playlistsButton, "actionGoPlaylists");
    column->addWidget(m_playlistsButton);
    m_group->addButton(m_playlistsButton);
    m_places.append(m_playlistsButton);
    connect(m_playlistsButton, &QToolButton::clicked, all, &QAction::trigger);
}

/// The tooltip: what it opens and by which keys, also when the listener chooses others.
void Sidebar::sayKeys(QToolButton* button, const char* action)
{
    const auto tell = [this, button, action] {
        const QString keys = m_context.actions.keysOf(action);
        const QString words = m_context.actions[action]->text();
        button->setToolTip(tipText({words, keys}));
    };
    tell();
    connect(&m_context.actions.book(), &ActionBook::keysChanged, button, tell);
}

QToolButton* Sidebar::addPlace(QVBoxLayout* column, const char* name, const QString& iconName, const char* action)
{
    QAction* go = m_context.actions[action];
    QToolButton* button = makeEntry(name, iconName, go->text(), this);
    sayKeys(button, action);
    connect(button, &QToolButton::clicked, go, &QAction::trigger);
    column->addWidget(button);
    column->addSpacing(2);
    m_group->addButton(button);
    m_places.append(button);
    return button;
}

void Sidebar::buildPlaylists(QVBoxLayout* column)
{
    m_heading = new QWidget(this);
    auto* line = new QHBoxLayout(m_heading);
    line->setContentsMargins(seenMargins(10, 14, 2, 0));
    QAction* all = m_context.actions["actionGoPlaylists"];
    auto* words = new ElidedLabel(TypeRole::Small, Token::Text3, m_heading);
    words->setObjectName(QStringLiteral("playlistHeading"));
    words->setFullText(all->text());
    words->setLink(true);
    connect(words, &ElidedLabel::clicked, all, &QAction::trigger);
    auto* add = new IconButton(QStringLiteral("plus"), say("New playlist"), m_heading);
    add->setObjectName(QStringLiteral("playlistNewButton"));
    const auto sayNew = [this, add] {
        add->setWords(say("New playlist"), m_context.actions.keysOf("actionNewPlaylist"));
    };
    sayNew();
    connect(&m_context.actions.book(), &ActionBook::keysChanged, add, sayNew);
    line->addWidget(words, 1);
    line->addWidget(add);
    connect(add, &QToolButton::clicked, m_context.actions["actionNewPlaylist"], &QAction::trigger);
    column->addWidget(m_heading);
    m_playlists = new PlaylistList(m_context.services.library, KeptThings::of(m_context.services.keep), this);
    column->addWidget(m_playlists, 1);
    connect(m_playlists, &PlaylistList::opened, this, [this](const Place& place) { m_context.host.go(place); });
}

void Sidebar::buildOffline(QVBoxLayout* column)
{
    QAction* go = m_context.actions["actionGoOffline"];
    m_offline = new OfflineEntry(KeptThings::of(m_context.services.keep), go->text(), this);
    sayKeys(m_offline, "actionGoOffline");
    connect(m_offline, &QToolButton::clicked, go, &QAction::trigger);
    column->addWidget(m_offline);
    column->addSpacing(2);
    m_group->addButton(m_offline);
    m_places.append(m_offline);
}

void Sidebar::setRail(bool rail)
{
    m_rail = rail;
    setObjectName(rail ? QStringLiteral("sidebarRail") : QStringLiteral("sidebar"));
    m_name->setVisible(!rail);
    m_mark->setVisible(!rail);
    m_heading->setVisible(!rail);
    m_playlists->setVisible(!rail);
    m_playlistsButton->setVisible(rail);
    m_gap->setVisible(rail);
    m_offline->setWordsShown(!rail);
    m_status->setWordShown(!rail);
    layout()->setContentsMargins(seenMargins(rail ? 12 : 8, 0, rail ? 12 : 9, rail ? 12 : 8));
    for (QToolButton* button : std::as_const(m_places)) {
        button->setToolButtonStyle(rail ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
        button->setFixedHeight(rail ? 36 : grown(32));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    if (rail)
        setFixedWidth(64);
    else {
        setMinimumWidth(200);
        setMaximumWidth(320);
    }
}

void Sidebar::setPlace(const Place& place)
{
    const QString entry = entryOf(place.kind);
    m_group->setExclusive(false);
    for (QToolButton* button : std::as_const(m_places))
        button->setChecked(button->objectName() == entry);
    m_group->setExclusive(true);
    m_playlists->setPlace(place);
    m_status->setCurrent(place.kind == Place::Kind::Status);
}

void Sidebar::paintEvent(QPaintEvent* event)
{
    Surface::paintEvent(event);
    QPainter(this).fillRect(QRect(0, m_offline->y() - 9, width(), 1), Theme::current().colour(Token::Hairline));
}

void Sidebar::setMenu(QMenu* menu)
{
    m_menu = menu;
}

void Sidebar::showMenu()
{
    if (m_menu)
        popUp(*m_menu, menuPointBelow(*m_menuButton, 4));
}

void Sidebar::startNew()
{
    if (m_rail)
        showNameField();
    else
        m_playlists->startNew();
}

void Sidebar::showNameField()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* field = new QLineEdit(menu);
    field->setObjectName(QStringLiteral("playlistNameField"));
    field->setAccessibleName(say("Name of the playlist"));
    field->setPlaceholderText(say("Name of the new playlist"));
    field->setMaxLength(200);
    field->setMinimumWidth(220);
    auto* item = new QWidgetAction(menu);
    item->setDefaultWidget(field);
    menu->addAction(item);
    connect(field, &QLineEdit::returnPressed, this, [this, field, menu] {
        const QString name = field->text().simplified();
        menu->close();
        if (!name.isEmpty())
            Q_EMIT named(name);
    });
    popUp(*menu, m_playlistsButton->mapToGlobal(QPoint(isRightToLeft() ? -4 : m_playlistsButton->width() + 4, 0)));
    field->setFocus();
}

} // namespace sostenuto::ui
