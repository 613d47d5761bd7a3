#include "ui/pages/PlaylistPage.h"

#include "ui/models/Playback.h"
#include "ui/models/PlaylistEntriesModel.h"
#include "ui/models/Services.h"
#include "ui/models/WindowedTrackModel.h"
#include "ui/pages/AddedToast.h"
#include "ui/pages/HeroHead.h"
#include "ui/pages/KeepToggle.h"
#include "ui/pages/ListPlace.h"
#include "ui/pages/PageBars.h"
#include "ui/pages/PendingPopover.h"
#include "ui/pages/TitleEdit.h"
#include "ui/pages/TrackList.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Chips.h"
#include "ui/widgets/Covers.h"
#include "ui/widgets/HeldMeter.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notes.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/TrackView.h"

#include <sync/service/AccountService.h>
#include <sync/service/LibraryService.h>

#include <QPushButton>
#include <QVBoxLayout>

namespace sostenuto::ui {

namespace {

constexpr int readAgainMs = 100;

} // namespace

PlaylistPage::PlaylistPage(Kind kind, PageContext& context, QWidget* parent)
    : Page(context, parent), m_kind(kind),
      m_entries(kind == Kind::Playlist ? new PlaylistEntriesModel(context.services, context.playback, this) : nullptr),
      m_loved(kind == Kind::Loved ? new WindowedTrackModel(context.services, context.playback, this) : nullptr),
      m_model(m_entries ? static_cast<TrackTableModel*>(m_entries) : m_loved), m_bar(new BackBar(context.host, this)),
      m_head(new HeroHead(HeroHead::Kind::Playlist, context.covers, this)),
      m_titleEdit(new TitleEdit(*m_head, "playlistTitleField", tr("Name of the playlist"))),
      m_list(new TrackList(context, *m_model, this)),
      m_filter(
          new SearchField(kind == Kind::Playlist ? tr("Filter in this playlist") : tr("Filter loved tracks"), this)),
      m_description(new ElidedLabel(TypeRole::Body, Token::Text2, this)),
      m_meta(new ElidedLabel(TypeRole::Body, Token::Text2, this)), m_meter(new HeldMeter(this)),
      m_pending(new Pill(this)), m_hereOnly(new FilterChip(tr("Only on this computer"), this))
{
    setObjectName(kind == Kind::Playlist ? QStringLiteral("pagePlaylist") : QStringLiteral("pageLoved"));
    build();
    connectAll();
}

void PlaylistPage::open(const Place& place)
{
    m_bar->refresh();
    if (m_kind == Kind::Playlist && m_playlist.id.value != place.id) {
        m_playlist = {};
        m_playlist.id = sync::PlaylistId{place.id};
        m_gone = false;
        m_titleEdit->setOn(false); // what is being written there belongs to the one before
        m_filter->clear();
        m_hereOnly->setChecked(false);
        m_entries->setPlaylist(m_playlist.id, true);
        m_head->wait();
        for (ElidedLabel* line : {m_meta, m_description})
            line->setFullText({});
        m_pending->hide();
        m_facts = {};
    }
    m_asked = 0;
    if (m_kind == Kind::Loved)
        filter();
    read();
}

KeepsContext PlaylistPage::keeps() const
{
    return {KeepsContext::Place::Playlist, m_facts.here, m_facts.count};
}

void PlaylistPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void PlaylistPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_head->fitTo(window()->size());
    m_meter->setVisible(!m_head->isNarrow());
    m_description->setVisible(!m_playlist.comment.isEmpty() && !m_head->isNarrow());
}

void PlaylistPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_bar->refresh();
}

void PlaylistPage::build()
{
    m_filter->setObjectName(QStringLiteral("playlistFilter"));
    m_filter->setMinimumWidth(140);
    m_filter->setFixedWidth(208);
    m_bar->addRight(m_filter);
    buildHead();
    buildList();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_head);
    column->addSpacing(14);
    column->addWidget(m_list, 1);
}

void PlaylistPage::buildHead()
{
    m_head->cover().setObjectName(QStringLiteral("playlistCover"));
    m_head->title().setObjectName(QStringLiteral("playlistTitle"));
    m_head->addToTitle(m_pending);
    m_pending->setObjectName(QStringLiteral("playlistPendingChip"));
    m_pending->setToolTip(tr("What waits, and how to take it back"));
    m_pending->hide();
    m_description->setObjectName(QStringLiteral("playlistDescription"));
    m_description->hide();
    m_head->addLine(m_description);
    m_meta->setObjectName(QStringLiteral("playlistMeta"));
    m_head->addLine(m_meta);
    m_meter->setObjectName(QStringLiteral("playlistHeldMeter"));
    m_meter->setMaximumWidth(360);
    m_head->addLine(m_meter);
    m_play = m_head->addButton(QStringLiteral("play"), tr("Play"), "playlistPlay");
    setVariant(m_play, "primary");
    m_shuffle = m_head->addButton(QStringLiteral("shuffle"), tr("Shuffle"), "playlistShuffle", true);
    m_keep = new KeepToggle(m_context, *m_head, "playlistKeep");
    m_more = m_head->addIconButton(QStringLiteral("more"), tr("More"), "playlistMore");
    m_more->setVisible(m_kind == Kind::Playlist);
    m_hereOnly->setObjectName(QStringLiteral("playlistHideUnavailable"));
    m_hereOnly->setAccessibleName(m_hereOnly->text());
    m_hereOnly->setIconName(QStringLiteral("filter"));
    m_head->addRight(m_hereOnly);
    if (m_kind == Kind::Loved)
        m_head->title().setFullText(tr("Loved tracks"));
}

void PlaylistPage::buildList()
{
    TrackView& view = m_list->view();
    view.setObjectName(QStringLiteral("playlistTrackList"));
    view.setAccessibleName(m_kind == Kind::Playlist ? tr("Tracks of this playlist") : tr("Loved tracks"));
    view.setColumns({Number, Cover, Title, Artist, Album, Note, Love, Availability, Time});
    if (m_loved)
        m_loved->setLovedList(true);
}

void PlaylistPage::connectAll()
{
    m_again.setSingleShot(true);
    m_again.setInterval(readAgainMs);
    const auto soon = qOverload<>(&QTimer::start);
    sync::LibraryService& library = m_context.services.library;
    connect(&m_again, &QTimer::timeout, this, &PlaylistPage::read);
    connect(&library, &sync::LibraryService::playlistsChanged, &m_again, soon);
    connect(&library, &sync::LibraryService::playlistChanged, &m_again, soon);
    connect(&library, &sync::LibraryService::tracksChanged, &m_again, soon);
    connect(&library, &sync::LibraryService::catalogueChanged, &m_again, soon);
    connect(&m_context.playback, &Playback::playableChanged, this, &PlaylistPage::tell);
    connect(m_model, &IdListModel::listed, this, &PlaylistPage::listed);
    connect(m_filter, &QLineEdit::textChanged, this, &PlaylistPage::filter);
    connect(m_hereOnly, &QAbstractButton::toggled, this, &PlaylistPage::filter);
    connect(m_play, &QPushButton::clicked, this, &PlaylistPage::play);
    connect(m_shuffle, &QPushButton::clicked, this, [this] {
        QVector<sync::TrackId> ids;
        for (const sync::Track& track : allTracks())
            ids.append(track.id);
        m_context.playback.shufflePlay(ids);
    });
    connect(m_more, &QAbstractButton::clicked, this, &PlaylistPage::openMore);
    connect(m_titleEdit, &TitleEdit::written, this, &PlaylistPage::rename);
    connect(m_keep, &KeepToggle::changed, this, &PlaylistPage::tell);
    connect(m_pending, &QAbstractButton::clicked, this,
            [this] { (new PendingPopover(m_context, m_playlist.id, this))->showBelow(*m_pending); });
    connect(m_head, &HeroHead::narrowChanged, this, &PlaylistPage::tell);
    connect(m_list, &TrackList::removeRequested, this, &PlaylistPage::remove);
    connect(m_list, &TrackList::moveRequested, this, &PlaylistPage::move);
    connect(&m_list->empty(), &EmptyState::acted, this, &PlaylistPage::emptyActed);
    connect(&m_list->place(), &ListPlace::readAgainAsked, this, &PlaylistPage::read);
    if (m_entries) {
        connect(m_entries, &PlaylistEntriesModel::changeFailed, this,
                [this](const sync::Error& error) { sayFailed(m_context, error); });
        connect(m_entries, &PlaylistEntriesModel::moved, this,
                [this](const UndoStep& step) { m_context.host.addUndo(step); });
        connect(m_entries, &PlaylistEntriesModel::tracksAdded, this,
                [this](const QVector<sync::EntryId>&, const UndoStep& step) {
                    sayAdded(m_context.services, m_context.host, this, m_playlist.id, m_playlist.name, step);
                });
    }
}

void PlaylistPage::read()
{
    if (m_kind == Kind::Loved)
        return readLoved();
    if (!m_playlist.id.isValid())
        return;
    sync::whenDone(m_context.services.library.playlist(m_playlist.id), this,
                   [this, asked = m_playlist.id](const sync::Result<sync::Playlist>& playlist) {
                       if (asked != m_playlist.id)
                           return;
                       m_head->known();
                       if (playlist)
                           takePlaylist(*playlist);
                       else if (playlist.error().kind == sync::ErrorKind::NotFound)
                           setGone();
                       else if (m_playlist.name.isEmpty()) // else it is known from before
                           m_list->place().fail(playlist.error());
                   });
}

void PlaylistPage::readLoved()
{
    sync::whenDone(m_context.services.library.lovedTrackIds(), this,
                   [this](const sync::Result<QVector<sync::TrackId>>& ids) {
                       if (!ids)
                           return;
                       sync::whenDone(m_context.services.library.tracks(*ids), this,
                                      [this](const sync::Result<QVector<sync::Track>>& tracks) {
                                          m_lovedTracks = tracks.value_or(QVector<sync::Track>{});
                                          tell();
                                      });
                   });
}

void PlaylistPage::takePlaylist(const sync::Playlist& playlist)
{
    const bool isBack = std::exchange(m_gone, false);
    if (isBack || playlist.editable != m_playlist.editable)
        m_entries->setPlaylist(playlist.id, playlist.editable);
    m_playlist = playlist;
    m_titleEdit->setOn(playlist.editable);
    m_list->setRemovable(playlist.editable);
    m_list->view().setReorderable(playlist.editable);
    tell();
    askAboutConflict();
}

/// By another client, or here in the sidebar. The name stays, so that it can be told which one it was.
void PlaylistPage::setGone()
{
    if (std::exchange(m_gone, true))
        return;
    m_playlist.editable = false;
    m_playlist.changesWaiting = 0;
    m_titleEdit->setOn(false);
    m_list->setRemovable(false);
    m_list->view().setReorderable(false);
    m_entries->setPlaylist({}, false);
    tell();
}

void PlaylistPage::filter()
{
    const QString text = m_filter->text().trimmed();
    if (m_entries) {
        m_entries->setFilter(text);
        m_entries->setHereOnly(m_hereOnly->isChecked());
        return;
    }
    sync::TrackQuery query;
    query.lovedOnly = true;
    query.filter = text;
    query.hereOnly = m_hereOnly->isChecked();
    m_loved->setQuery(query);
}

void PlaylistPage::listed()
{
    tell();
    TrackView& view = m_list->view();
    if (!view.currentIndex().isValid() && m_model->rowCount() > 0)
        view.selectionModel()->setCurrentIndex(m_model->index(0, Title), QItemSelectionModel::NoUpdate);
}

} // namespace sostenuto::ui
