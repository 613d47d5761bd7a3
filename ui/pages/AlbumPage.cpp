#include "ui/pages/AlbumPage.h"

#include "ui/models/AvailabilityKey.h"
#include "ui/models/PinTargets.h"
#include "ui/models/Playback.h"
#include "ui/models/Services.h"
#include "ui/models/WindowedTrackModel.h"
#include "ui/pages/AlbumMenu.h"
#include "ui/pages/DiscTrackView.h"
#include "ui/pages/EmptyWords.h"
#include "ui/pages/HeroHead.h"
#include "ui/pages/KeepToggle.h"
#include "ui/pages/ListPlace.h"
#include "ui/pages/PageBars.h"
#include "ui/pages/TrackList.h"
#include "ui/pages/Wash.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/Words.h"
#include "ui/widgets/AvailabilityGlyph.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/CoverCache.h"
#include "ui/widgets/Covers.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/MenuPlace.h"
#include "ui/widgets/Notes.h"
#include "ui/widgets/SearchField.h"

#include <sync/service/HeldService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace sostenuto::ui {

namespace {

constexpr int washHeight = 290;
constexpr int readAgainMs = 100;

/// "Disc 2" above its first track; nothing when there is one disc.
QHash<int, QString> discHeadings(const QVector<sync::Track>& tracks)
{
    QHash<int, QString> headings;
    for (qsizetype row = 0; row < tracks.size(); ++row) {
        if (tracks[row].disc > 0 && (row == 0 || tracks[row].disc != tracks[row - 1].disc))
            headings.insert(int(row), AlbumPage::tr("Disc %1").arg(tracks[row].disc));
    }
    return headings.size() > 1 ? headings : QHash<int, QString>{};
}

bool sameArtist(const QVector<sync::Track>& tracks)
{
    return std::all_of(tracks.begin(), tracks.end(),
                       [&tracks](const sync::Track& track) { return track.artist == tracks.first().artist; });
}

} // namespace

AlbumPage::AlbumPage(PageContext& context, QWidget* parent)
    : Page(context, parent), m_model(new WindowedTrackModel(context.services, context.playback, this)),
      m_bar(new BackBar(context.host, this)), m_head(new HeroHead(HeroHead::Kind::Album, context.covers, this)),
      m_view(new DiscTrackView(context.covers)), m_list(new TrackList(context, *m_model, this, m_view)),
      m_filter(new SearchField(tr("Filter in this album"), this)),
      m_artist(new ElidedLabel(TypeRole::BodyStrong, Token::Text, this)),
      m_meta(new ElidedLabel(TypeRole::Body, Token::Text2, this)), m_glyph(new AvailabilityLabel(this)),
      m_availability(new ElidedLabel(TypeRole::Small, Token::Text2, this))
{
    setObjectName(QStringLiteral("pageAlbum"));
    build();
    m_again.setSingleShot(true);
    m_again.setInterval(readAgainMs);
    const auto again = qOverload<>(&QTimer::start);
    connect(&m_again, &QTimer::timeout, this, &AlbumPage::read);
    connect(&context.services.library, &sync::LibraryService::catalogueChanged, &m_again, again);
    connect(&context.services.library, &sync::LibraryService::tracksChanged, &m_again, again);
    connect(&context.playback, &Playback::playableChanged, this, &AlbumPage::tell);
    connect(&context.covers, &CoverCache::arrived, this, [this](const QString& key) {
        if (key == m_album.coverKey)
            update();
    });
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void AlbumPage::open(const Place& place)
{
    if (m_album.id.value != place.id) {
        m_album = {};
        m_album.id = sync::AlbumId{place.id};
        m_tracks.clear();
        m_facts = {};
        m_gone = false;
        m_filter->clear();
        filter();
        m_head->wait();
        for (ElidedLabel* line : {m_artist, m_meta, m_availability})
            line->setFullText({});
        m_glyph->setGlyph(Glyph::None, 0, {});
        update();
    }
    m_bar->refresh();
    read();
}

void AlbumPage::filter()
{
    sync::TrackQuery query;
    query.album = m_album.id;
    query.filter = m_filter->text().trimmed();
    m_model->setQuery(query);
    fitColumns();
}

void AlbumPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void AlbumPage::sayEmpty()
{
    const bool isFiltered = !m_filter->text().isEmpty();
    const bool empty = m_gone || (m_model->isListed() && m_model->rowCount() == 0 && isFiltered);
    m_list->showEmpty(empty);
    if (empty)
        say(m_list->empty(), m_gone ? goneAlbum() : emptyFilter(counted(m_facts.count, "1 track", "%1 tracks")));
}

void AlbumPage::emptyActed()
{
    if (m_gone)
        m_context.host.go({Place::Kind::Albums});
    m_filter->clear();
}

KeepsContext AlbumPage::keeps() const
{
    return {KeepsContext::Place::Album, m_facts.here, m_facts.count};
}

void AlbumPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::current();
    const QColor base = theme.colour(Token::Base);
    painter.fillRect(rect(), base);
    const QColor dominant = m_context.covers.dominant(m_album.coverKey);
    paintWash(&painter, QRect(0, 0, width(), washHeight),
              washColour(dominant, base, theme.colour(Token::Text2), theme.isDark()));
}

void AlbumPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_head->fitTo(window()->size());
}

void AlbumPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_bar->refresh();
}

void AlbumPage::build()
{
    buildHead();
    m_model->setNumbering(WindowedTrackModel::Numbering::TrackNumber);
    m_list->setLeadsTo(false, true);
    m_view->setObjectName(QStringLiteral("albumTrackList"));
    m_view->setAccessibleName(tr("Tracks of this album"));
    m_view->setOffersMore(true);
    m_list->showGround(false);
    m_filter->setObjectName(QStringLiteral("albumFilter"));
    m_filter->setMinimumWidth(140);
    m_filter->setFixedWidth(208);
    m_bar->addRight(m_filter);
    connect(m_filter, &QLineEdit::textChanged, this, &AlbumPage::filter);
    connect(m_model, &IdListModel::listed, this, &AlbumPage::sayEmpty);
    connect(&m_list->empty(), &EmptyState::acted, this, &AlbumPage::emptyActed);
    connect(&m_list->place(), &ListPlace::readAgainAsked, this, &AlbumPage::read);
    fitColumns();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_head);
    column->addSpacing(20);
    column->addWidget(m_list, 1);
}

void AlbumPage::buildHead()
{
    m_head->cover().setObjectName(QStringLiteral("albumCover"));
    m_head->eyebrow().setText(tr("Album"));
    m_head->title().setObjectName(QStringLiteral("albumTitle"));
    m_artist->setObjectName(QStringLiteral("albumArtist"));
    m_artist->setLink(true);
    m_meta->setObjectName(QStringLiteral("albumMeta"));
    m_availability->setObjectName(QStringLiteral("albumAvailability"));
    auto* meta = new QHBoxLayout;
    meta->setSpacing(8);
    meta->addWidget(m_artist);
    meta->addWidget(m_meta, 1);
    m_head->addLine(meta);
    auto* where = new QHBoxLayout;
    where->setSpacing(6);
    where->addWidget(m_glyph);
    where->addWidget(m_availability, 1);
    m_head->addLine(where);
    m_play = m_head->addButton(QStringLiteral("play"), tr("Play"), "albumPlay");
    setVariant(m_play, "primary");
    m_shuffle = m_head->addButton(QStringLiteral("shuffle"), tr("Shuffle"), "albumShuffle", true);
    m_keep = new KeepToggle(m_context, *m_head, "albumKeep");
    m_queue = m_head->addButton(QStringLiteral("queue-add"), tr("Add to queue"), "albumQueue", true);
    m_love = m_head->addIconButton(QStringLiteral("heart"), tr("Love this album"), "albumLove");
    m_more = m_head->addIconButton(QStringLiteral("more"), tr("More"), "albumMore");
    connect(m_keep, &KeepToggle::changed, this, &AlbumPage::tell);
    connect(m_artist, &ElidedLabel::clicked, this, [this] {
        if (m_album.artistId.isValid())
            m_context.host.go({Place::Kind::Artist, m_album.artistId.value});
    });
    connect(m_play, &QPushButton::clicked, this, [this] { playAlbum(m_list->actions(), m_album.id); });
    connect(m_shuffle, &QPushButton::clicked, this, [this] { m_context.playback.shufflePlay(allTracks()); });
    connect(m_queue, &QPushButton::clicked, this, [this] { m_list->actions().addToQueue(allTracks()); });
    connect(m_love, &QAbstractButton::clicked, this,
            [this] { setAlbumLoved(m_list->actions(), m_album, !m_album.loved); });
    connect(m_more, &QAbstractButton::clicked, this, &AlbumPage::openMore);
}

void AlbumPage::read()
{
    if (!m_album.id.isValid())
        return;
    sync::whenDone(m_context.services.library.albums({m_album.id}), this,
                   [this, asked = m_album.id](const sync::Result<QVector<sync::Album>>& albums) {
                       if (asked != m_album.id)
                           return;
                       m_head->known();
                       if (!albums)
                           return m_album.title.isEmpty() ? m_list->place().fail(albums.error()) : void();
                       m_gone = albums->isEmpty();
                       sayEmpty();
                       if (m_gone)
                           return;
                       m_album = albums->first();
                       readTracks();
                   });
}

void AlbumPage::readTracks()
{
    sync::TrackQuery query;
    query.album = m_album.id;
    m_list->actions().withTracks(query, [this, asked = m_album.id](const QVector<sync::TrackId>& ids) {
        sync::whenDone(m_context.services.library.tracks(ids), this,
                       [this, asked](const sync::Result<QVector<sync::Track>>& tracks) {
                           if (asked != m_album.id || !tracks)
                               return;
                           m_tracks = *tracks;
                           tell();
                       });
    });
}

void AlbumPage::tell()
{
    m_facts = {};
    for (const sync::Track& track : std::as_const(m_tracks))
        count(m_facts, track);
    m_head->cover().setKey(m_album.coverKey);
    m_head->title().setFullText(m_album.title);
    m_artist->setFullText(m_album.artist);
    QStringList meta;
    if (m_album.year > 0)
        meta << QString::number(m_album.year);
    if (!m_album.genre.isEmpty())
        meta << m_album.genre;
    meta << lengthWords(m_facts.count, m_facts.ms);
    if (!m_tracks.isEmpty() && !qualityOf(m_tracks.first()).isEmpty())
        meta << qualityOf(m_tracks.first());
    m_meta->setFullText(QStringLiteral("·  ") + meta.join(QStringLiteral("  ·  ")));
    m_love->setIconName(m_album.loved ? QStringLiteral("heart-filled") : QStringLiteral("heart"));
    m_love->setWords(m_album.loved ? tr("Remove from loved") : tr("Love this album"));
    m_keep->setTarget(m_album.id.isValid() ? std::optional(sync::PinTarget{sync::PinKind::Album, m_album.id.value})
                                           : std::nullopt);
    fitColumns();
    tellAvailability();
    update();
    Q_EMIT keepsChanged();
}

void AlbumPage::fitColumns()
{
    QVector<TrackColumn> columns{Number, Title, Plays, LastPlayed, Note, Love, Availability, Time};
    if (!m_tracks.isEmpty() && !sameArtist(m_tracks))
        columns.insert(2, Artist);
    if (columns != m_view->columns())
        m_view->setColumns(columns);
    m_view->setHeadings(m_filter->text().isEmpty() ? discHeadings(m_tracks) : QHash<int, QString>{});
}

void AlbumPage::tellAvailability()
{
    const QString server = m_context.services.status.stateOf(m_album.source).serverName;
    const bool away = !m_context.playback.canFetch(m_album.source, m_album.alsoAt);
    const auto whole = availabilityOfWhole(m_facts.here, m_facts.count);
    const QString rest = m_keep->restWords(!away, server);
    const QString sentence = hereSentence(m_facts, server);
    if (const sync::PinState* pin = m_keep->pin())
        m_glyph->setGlyph(glyphOf(pinAvailability(*pin)), pinShare(*pin), sentence);
    else
        m_glyph->setGlyph(glyphOf(availabilityKey(whole)), 0, availabilityWord(whole, server, 0));
    m_availability->setFullText(rest.isEmpty() ? sentence : QStringLiteral("%1. %2").arg(sentence, rest));
    m_head->setButtonText(m_play, away && m_facts.here < m_facts.count && m_facts.here > 0 ? tr("Play what is here")
                                                                                           : tr("Play"));
    m_play->setEnabled(!away || m_facts.here > 0);
    m_shuffle->setEnabled(m_play->isEnabled());
}

/// Also what a filter hides.
QVector<sync::TrackId> AlbumPage::allTracks() const
{
    QVector<sync::TrackId> ids;
    for (const sync::Track& track : m_tracks)
        ids.append(track.id);
    return ids;
}

void AlbumPage::openMore()
{
    openAlbumMenu(m_list->actions(), m_album, menuPointBelow(*m_more), this);
}

} // namespace sostenuto::ui
