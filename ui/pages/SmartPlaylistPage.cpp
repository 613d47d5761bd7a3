#include "ui/pages/SmartPlaylistPage.h"

#include "ui/models/EditSteps.h"
#include "ui/models/Playback.h"
#include "ui/models/Services.h"
#include "ui/models/WindowedTrackModel.h"
#include "ui/pages/EmptyWords.h"
#include "ui/pages/HeroHead.h"
#include "ui/pages/KeepActions.h"
#include "ui/pages/KeepToggle.h"
#include "ui/pages/ListPlace.h"
#include "ui/pages/PageBars.h"
#include "ui/pages/PlaylistExport.h"
#include "ui/pages/ReadinessDialog.h"
#include "ui/pages/RuleEditor.h"
#include "ui/pages/TrackList.h"
#include "ui/theme/Icons.h"
#include "ui/theme/KeepWords.h"
#include "ui/theme/ListWords.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Covers.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/MenuPlace.h"
#include "ui/widgets/Notes.h"
#include "ui/widgets/TrackView.h"

#include <sync/model/WhenDone.h>
#include <sync/service/EditService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr int typingPauseMs = 120;
/// Longer lists are counted, but not added up: that would take the reader a second.
constexpr int mostAddedUp = 50'000;

} // namespace

SmartPlaylistPage::SmartPlaylistPage(PageContext& context, QWidget* parent)
    : Page(context, parent), m_model(new WindowedTrackModel(context.services, context.playback, this)),
      m_bar(new BackBar(context.host, this)), m_head(new HeroHead(HeroHead::Kind::Playlist, context.covers, this)),
      m_tracks(new TrackList(context, *m_model, this)), m_editor(new RuleEditor(this)),
      m_meta(new ElidedLabel(TypeRole::Body, Token::Text2, this)),
      m_rule(new ElidedLabel(TypeRole::Small, Token::Text3, this))
{
    setObjectName(QStringLiteral("pageSmartPlaylist"));
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, [this] { m_model->setQuery(queryOf(m_editor->edited())); });
    connect(m_editor, &RuleEditor::changed, &m_typing, qOverload<>(&QTimer::start));
    connect(m_editor, &RuleEditor::saved, this, &SmartPlaylistPage::save);
    connect(m_editor, &RuleEditor::cancelled, this, &SmartPlaylistPage::endEditing);
    connect(m_model, &IdListModel::listed, this, &SmartPlaylistPage::listed);
    connect(&context.services.library, &sync::LibraryService::playlistsChanged, this, &SmartPlaylistPage::read);
    connect(&context.playback, &Playback::playableChanged, this, &SmartPlaylistPage::tell);
    connect(m_head, &HeroHead::narrowChanged, this, &SmartPlaylistPage::tell);
    connect(&m_tracks->place(), &ListPlace::readAgainAsked, this, &SmartPlaylistPage::read);
    connect(&m_tracks->empty(), &EmptyState::acted, this, &SmartPlaylistPage::startEditing);
}

void SmartPlaylistPage::build()
{
    buildHead();
    buildList();
    m_editor->hide();
    auto* editor = new QVBoxLayout;
    editor->setContentsMargins(32, 4, 32, 8);
    editor->addWidget(m_editor);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_head);
    column->addSpacing(8);
    column->addLayout(editor);
    column->addWidget(m_tracks, 1);
}

void SmartPlaylistPage::buildHead()
{
    m_head->cover().setObjectName(QStringLiteral("smartCover"));
    m_head->title().setObjectName(QStringLiteral("smartTitle"));
    m_meta->setObjectName(QStringLiteral("smartMeta"));
    m_head->addLine(m_meta);
    m_rule->setObjectName(QStringLiteral("smartRule"));
    m_head->addLine(m_rule);
    m_play = m_head->addButton(QStringLiteral("play"), tr("Play"), "smartPlay");
    setVariant(m_play, "primary");
    m_shuffle = m_head->addButton(QStringLiteral("shuffle"), tr("Shuffle"), "smartShuffle", true);
    m_keep = new KeepToggle(m_context, *m_head, "smartKeep");
    m_edit = m_head->addButton(QStringLiteral("pencil"), tr("Edit rule"), "smartEdit", true);
    m_more = m_head->addIconButton(QStringLiteral("more"), tr("More"), "smartMore");
    connect(m_keep, &KeepToggle::changed, this, &SmartPlaylistPage::tell);
    connect(m_play, &QPushButton::clicked, this, [this] { play(false); });
    connect(m_shuffle, &QPushButton::clicked, this, [this] { play(true); });
    connect(m_edit, &QPushButton::clicked, this, &SmartPlaylistPage::startEditing);
    connect(m_more, &QAbstractButton::clicked, this, &SmartPlaylistPage::openMore);
}

void SmartPlaylistPage::buildList()
{
    TrackView& view = m_tracks->view();
    view.setObjectName(QStringLiteral("smartTrackList"));
    view.setAccessibleName(tr("Tracks of this smart playlist"));
    view.header()->setObjectName(QStringLiteral("smartHeader"));
    view.setColumns({Number, Title, Artist, Album, Genre, Year, Plays, LastPlayed, Love, Availability, Time});
    connect(view.header(), &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        if (m_tracks->view().header()->sectionsClickable() && orderOf(column))
            m_model->sort(column, order);
    });
}

void SmartPlaylistPage::open(const Place& place)
{
    m_bar->refresh();
    m_editor->hide();
    m_list = {};
    m_list.id = sync::SmartPlaylistId{place.id};
    m_list.query = place.text;
    m_totals = {};
    if (isSaved())
        read();
    else
        show(m_list);
}

KeepsContext SmartPlaylistPage::keeps() const
{
    return {KeepsContext::Place::Playlist, m_totals.here, m_totals.tracks};
}

void SmartPlaylistPage::focusFilter()
{
    startEditing();
}

void SmartPlaylistPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_head->fitTo(window()->size());
}

void SmartPlaylistPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_bar->refresh();
}

void SmartPlaylistPage::read()
{
    if (!isSaved() || m_editor->isVisibleTo(this))
        return; // what is being typed stays
    sync::whenDone(m_context.services.library.smartPlaylists(), this,
                   [this, asked = m_list.id](const sync::Result<QVector<sync::SmartPlaylist>>& lists) {
                       if (asked != m_list.id)
                           return;
                       if (!lists)
                           return m_list.name.isEmpty() ? m_tracks->place().fail(lists.error()) : void();
                       const auto found = std::find_if(lists->begin(), lists->end(),
                                                       [asked](const auto& list) { return list.id == asked; });
                       if (found != lists->end())
                           show(*found);
                   });
}

void SmartPlaylistPage::show(const sync::SmartPlaylist& list)
{
    m_list = list;
    m_model->setQuery(queryOf(list));
    TrackView& view = m_tracks->view();
    const QSignalBlocker silent(view.header());
    view.setSortable(list.limit.unit == sync::ListLimit::Unit::None); // else another order would be other tracks
    view.header()->setSortIndicator(-1, Qt::AscendingOrder);
    tell();
}

void SmartPlaylistPage::listed()
{
    TrackView& view = m_tracks->view();
    if (!view.currentIndex().isValid() && m_model->rowCount() > 0)
        view.selectionModel()->setCurrentIndex(m_model->index(0, Title), QItemSelectionModel::NoUpdate);
    count();
    sayEmpty();
}

void SmartPlaylistPage::count()
{
    const QVector<sync::TrackId> ids = m_model->trackIds();
    if (ids.size() > mostAddedUp) {
        m_totals = {};
        m_totals.tracks = int(ids.size());
        return tell();
    }
    sync::whenDone(m_context.services.library.totals(ids), this,
                   [this, n = ids.size()](const sync::Result<sync::ListTotals>& totals) {
                       if (!totals || n != m_model->rowCount())
                           return;
                       m_totals = *totals;
                       tell();
                   });
}

void SmartPlaylistPage::tell()
{
    m_head->cover().setMosaic(m_totals.coverKeys);
    m_head->title().setFullText(m_list.name.isEmpty() ? nameOfRule(m_list.query) : m_list.name);
    QStringList meta{m_totals.durationMs > 0 && !m_head->isNarrow() ? lengthWords(m_totals.tracks, m_totals.durationMs)
                                                                    : counted(m_totals.tracks, "1 track", "%1 tracks")};
    if (m_totals.here > 0)
        meta << tr("%1 on this computer").arg(locale().toString(m_totals.here));
    m_keep->setTarget(pinTargetOf(m_list));
    const auto states = m_context.services.status.states();
    const bool reachable = std::any_of(states.begin(), states.end(), [](const auto& state) { return state.reachable; });
    if (const QString rest = m_keep->restWords(reachable, onlyServer(states)); !rest.isEmpty())
        meta << rest;
    m_meta->setFullText(meta.join(QStringLiteral("  ·  ")));
    m_rule->setFullText(ruleWords(m_list));
    m_rule->setVisible(isSaved() && !m_head->isNarrow());
    m_head->setButtonText(m_edit, isSaved() ? tr("Edit rule") : tr("Save as smart playlist"));
    m_play->setEnabled(m_model->rowCount() > 0);
    m_shuffle->setEnabled(m_model->rowCount() > 0);
    m_more->setVisible(isSaved());
    Q_EMIT keepsChanged();
}

void SmartPlaylistPage::sayEmpty()
{
    const bool empty = m_model->isListed() && m_model->rowCount() == 0;
    m_tracks->showEmpty(empty);
    if (empty)
        say(m_tracks->empty(), emptySmartPlaylist());
}

void SmartPlaylistPage::play(bool shuffled)
{
    const QVector<sync::TrackId> ids = m_model->trackIds();
    if (shuffled)
        m_context.playback.shufflePlay(ids);
    else
        m_tracks->actions().play(ids, 0);
}

void SmartPlaylistPage::startEditing()
{
    m_editor->show();
    m_editor->edit(m_list);
}

void SmartPlaylistPage::endEditing()
{
    m_typing.stop();
    m_editor->hide();
    m_edit->setFocus(Qt::OtherFocusReason);
    show(m_list);
}

EditSteps& SmartPlaylistPage::steps() const
{
    return EditSteps::of(m_context.services.edits);
}

void SmartPlaylistPage::save()
{
    const sync::SmartPlaylist list = m_editor->edited();
    if (list.name.isEmpty())
        return;
    if (!list.id.isValid())
        return saveNew(list);
    sync::whenDone(m_context.services.edits.changeSmartPlaylist(list), this,
                   [this, list, before = m_list](const sync::Result<void>& done) {
                       if (!done)
                           return sayFailed(m_context, done.error());
                       m_list = list;
                       endEditing();
                       m_context.host.toast(tr("Changed %1").arg(list.name), steps().smartChanged(before, list));
                   });
}

void SmartPlaylistPage::saveNew(const sync::SmartPlaylist& list)
{
    sync::whenDone(m_context.services.edits.addSmartPlaylist(list), this,
                   [this, list](const sync::Result<sync::SmartPlaylistId>& id) {
                       if (!id)
                           return sayFailed(m_context, id.error());
                       m_editor->hide();
                       m_context.host.go({Place::Kind::SmartPlaylist, id->value, {}});
                       sync::SmartPlaylist made = list;
                       made.id = *id;
                       m_context.host.toast(tr("Saved %1").arg(list.name), steps().smartAdded(made));
                   });
}

void SmartPlaylistPage::remove()
{
    sync::whenDone(
        m_context.services.edits.removeSmartPlaylist(m_list.id), this,
        [this, list = m_list](const sync::Result<void>& done) {
            if (!done)
                return sayFailed(m_context, done.error());
            m_context.host.toast({tr("Deleted %1").arg(list.name), ToastSign::Removed}, steps().smartRemoved(list));
            m_context.host.go({Place::Kind::Albums});
        });
}

void SmartPlaylistPage::openMore()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("contextMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QVector<sync::TrackId> ids = m_model->trackIds();
    menu->addAction(icon(QStringLiteral("play-next")), tr("Play next"), this,
                    [this, ids] { m_tracks->actions().playNext(ids); })
        ->setObjectName(QStringLiteral("actionPlayNext"));
    menu->addAction(icon(QStringLiteral("queue-add")), tr("Add to queue"), this,
                    [this, ids] { m_tracks->actions().addToQueue(ids); })
        ->setObjectName(QStringLiteral("actionAddToQueue"));
    menu->addSeparator();
    if (const auto target = pinTargetOf(m_list)) {
        addKeepEntry(menu, m_context.services, m_context.host, this, {*target});
        addReadinessEntry(menu, m_context, this, {m_list.name, ids, target});
    }
    m_tracks->actions().addPlaylistEntry(menu, tr("Copy to playlist…"), ids, this);
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("arrow-up")), tr("Export playlist…"), this,
                    [this] { exportSmartPlaylist(m_context, window(), m_list); })
        ->setObjectName(QStringLiteral("actionExportThis"));
    menu->addAction(icon(QStringLiteral("trash")), tr("Delete"), this, &SmartPlaylistPage::remove)
        ->setObjectName(QStringLiteral("actionDeleteSmartPlaylist"));
    popUp(*menu, menuPointBelow(*m_more));
}

} // namespace sostenuto::ui
