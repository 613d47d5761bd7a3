#include "ui/pages/NowPlayingPage.h"

#include "ui/models/AvailabilityKey.h"
#include "ui/models/HeardQuality.h"
#include "ui/models/Playback.h"
#include "ui/models/Services.h"
#include "ui/models/TrackCells.h"
#include "ui/pages/LyricsView.h"
#include "ui/pages/TrackActions.h"
#include "ui/pages/Wash.h"
#include "ui/theme/LyricsWords.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/SoundSentences.h"
#include "ui/widgets/AvailabilityGlyph.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Chips.h"
#include "ui/widgets/CoverCache.h"
#include "ui/widgets/Covers.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/LyricList.h"
#include "ui/widgets/MenuPlace.h"

#include <player/engine/Player.h>
#include <sync/service/StatusService.h>

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QShortcut>

#include <algorithm>

namespace sostenuto::ui {

using player::Player;

namespace {

constexpr int sideMargin = 32;
constexpr int between = 40;
constexpr int largestCover = 272;
constexpr int leastCover = 112;
constexpr int namesHeight = 210; ///< about what stands under the cover
constexpr int barHeight = 52;
constexpr int topGap = 48;
constexpr int topGapLow = 8;
constexpr int lowBelow = 620;
constexpr int leastWords = 280;

} // namespace

NowPlayingPage::NowPlayingPage(PageContext& context, QWidget* parent)
    : Page(context, parent), m_heard(context.services, context.playback), m_actions(new TrackActions(context, this)),
      m_close(new IconButton(QStringLiteral("chevron-down"), tr("Back to the page before"), this)),
      m_from(new ThemeLabel(TypeRole::Small, Token::Text2, this)),
      m_more(new IconButton(QStringLiteral("more"), tr("More"), this)),
      m_cover(new CoverLabel(context.covers, largestCover, 8, this)),
      m_title(new ThemeLabel(TypeRole::Page, Token::Text, this)),
      m_artist(new ElidedLabel(TypeRole::BodyStrong, Token::Text, this)),
      m_album(new ElidedLabel(TypeRole::Body, Token::Text2, this)), m_quality(new QualityChip(this)),
      m_sound(new QualityChip(this)), m_glyph(new AvailabilityLabel(this)),
      m_source(new ElidedLabel(TypeRole::Small, Token::Text2, this)),
      m_lyrics(new LyricsView(context.services, context.playback, LyricsView::Size::Page,
                              {"lyricsView", "lyricsFollow", "lyricsSource"}, this))
{
    setObjectName(QStringLiteral("pageNowPlaying"));
    build();
    connect(&m_heard, &HeardTrack::changed, this, &NowPlayingPage::tell);
    connect(&m_heard, &HeardTrack::heldChanged, this, &NowPlayingPage::tell);
    connect(&context.services.player, &Player::factsChanged, this, &NowPlayingPage::tellSound);
    connect(&context.services.player, &Player::signalPathChanged, this, &NowPlayingPage::tellSound);
    connect(&context.covers, &CoverCache::arrived, this, qOverload<>(&QWidget::update));
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &NowPlayingPage::leave);
    connect(m_close, &QToolButton::clicked, this, &NowPlayingPage::leave);
    connect(m_more, &QToolButton::clicked, this, &NowPlayingPage::openMore);
    connect(m_artist, &ElidedLabel::clicked, this, [this] { m_actions->goToArtist(*m_heard.track()); });
    connect(m_album, &ElidedLabel::clicked, this, [this] { m_actions->goToAlbum(*m_heard.track()); });
    tell();
}

void NowPlayingPage::open(const Place&)
{
    m_lyrics->list().setFollowing(true);
}

void NowPlayingPage::build()
{
    m_close->setObjectName(QStringLiteral("nowPlayingClose"));
    m_from->setObjectName(QStringLiteral("nowPlayingFrom"));
    m_more->setObjectName(QStringLiteral("nowPlayingMore"));
    m_cover->setObjectName(QStringLiteral("nowPlayingCover"));
    m_title->setObjectName(QStringLiteral("nowPlayingTitle"));
    m_title->setWordWrap(true);
    m_artist->setObjectName(QStringLiteral("nowPlayingArtist"));
    m_album->setObjectName(QStringLiteral("nowPlayingAlbum"));
    m_quality->setObjectName(QStringLiteral("nowPlayingQuality"));
    m_sound->setObjectName(QStringLiteral("nowPlayingSound"));
    m_source->setObjectName(QStringLiteral("nowPlayingSource"));
    for (QualityChip* chip : {m_quality, m_sound}) {
        chip->setFocusPolicy(Qt::NoFocus); // it says something, and does nothing
        chip->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    auto* line = new QHBoxLayout;
    line->setContentsMargins(seenMargins(sideMargin, 0, 0, 0));
    line->setSpacing(between);
    line->addWidget(m_column = new QWidget(this));
    line->addWidget(m_lyrics, 1);
    m_column->setLayout(buildTrack());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(buildBar());
    column->addLayout(line, 1);
}

QBoxLayout* NowPlayingPage::buildBar()
{
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(seenMargins(sideMargin - 8, 10, sideMargin - 2, 10));
    bar->setSpacing(14);
    bar->addWidget(m_close);
    bar->addWidget(m_from, 1);
    bar->addWidget(&m_lyrics->followChip());
    bar->addWidget(m_more);
    return bar;
}

QBoxLayout* NowPlayingPage::buildTrack()
{
    auto* chips = new QHBoxLayout;
    chips->setSpacing(6);
    chips->addWidget(m_quality);
    chips->addWidget(m_sound);
    chips->addStretch(1);
    auto* where = new QHBoxLayout;
    where->setSpacing(6);
    where->addWidget(m_glyph);
    where->addWidget(m_source, 1);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, topGap, 0, 16);
    column->setSpacing(0);
    column->addWidget(m_cover);
    column->addSpacing(20);
    column->addWidget(m_title);
    column->addSpacing(6);
    column->addWidget(m_artist);
    column->addWidget(m_album);
    column->addSpacing(14);
    column->addLayout(chips);
    column->addSpacing(12);
    column->addLayout(where);
    column->addStretch(1);
    return column;
}

void NowPlayingPage::leave()
{
    if (m_context.host.canGoBack())
        m_context.host.goBack();
    else
        m_context.host.go({Place::Kind::Albums, 0});
}

void NowPlayingPage::tell()
{
    const auto& track = m_heard.track();
    const sync::Track shown = track.value_or(sync::Track{});
    m_from->setText(playingFromWords(shown.album));
    m_cover->setKey(shown.coverKey);
    m_title->setText(track ? shown.title : tr("Nothing playing"));
    m_artist->setFullText(shown.artist);
    m_artist->setLink(shown.artistId.isValid());
    m_album->setFullText(albumAndYear(shown.album, shown.year));
    m_album->setLink(shown.albumId.isValid());
    const bool isOfLibrary = track && shown.id.isValid(); // a radio station plays from nowhere of ours
    m_more->setEnabled(isOfLibrary);
    m_glyph->setVisible(isOfLibrary);
    m_source->setVisible(isOfLibrary);
    const QString server = m_context.services.status.stateOf(shown.source).serverName;
    m_glyph->setGlyph(glyphOf(availabilityKey(shown.availability)), m_heard.heldTo(),
                      availabilityWord(shown.availability, server, m_heard.heldTo()));
    m_source->setFullText(playsFromWords(sync::isHere(shown.availability), server));
    tellSound();
    update();
}

void NowPlayingPage::tellSound()
{
    const auto& track = m_heard.track();
    const Player& player = m_context.services.player;
    const auto parts = [](const QString& words) { return words.isEmpty() ? QStringList() : QStringList{words}; };
    m_quality->setParts(track ? parts(qualityOf(asHeard(*track, player.facts()))) : QStringList());
    m_sound->setParts(track ? parts(soundChip(player.signalPath())) : QStringList());
}

/// The cover gives way to the words at its side and under it.
void NowPlayingPage::fit()
{
    const int gap = window()->height() < lowBelow ? topGapLow : topGap;
    const int wide = width() - sideMargin - between - leastWords;
    const int high = height() - barHeight - gap - namesHeight;
    const int edge = std::clamp(std::min(wide, high), leastCover, largestCover);
    m_cover->setEdge(edge);
    m_column->setFixedWidth(std::max(edge, std::min(wide, 200)));
    m_column->layout()->setContentsMargins(0, gap, 0, 16);
    m_lyrics->setContentsMargins(0, 0, 0, 0);
    m_lyrics->list().setSideMargins(0, sideMargin);
    m_lyrics->layout()->setContentsMargins(0, gap, 0, 0);
}

void NowPlayingPage::openMore()
{
    const auto& track = m_heard.track();
    if (!track)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("contextMenu"));
    const TrackChoice choice{{track->id}, {*track}};
    m_actions->addPlaylistEntry(menu, tr("Add to playlist…"), choice.ids, this);
    m_actions->addLove(menu, choice);
    m_actions->addRating(menu, choice);
    menu->addSeparator();
    menu->addAction(tr("Go to album"), this, [this, track = *track] { m_actions->goToAlbum(track); })
        ->setObjectName(QStringLiteral("actionGoToAlbum"));
    m_actions->addArtists(menu, *track);
    const int wide = menu->sizeHint().width();
    const int begin = isRightToLeft() ? wide : m_more->width() - wide; // it stands at the page's end
    popUp(*menu, m_more->mapToGlobal(QPoint(begin, m_more->height())));
}

void NowPlayingPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::current();
    const QColor base = theme.colour(Token::Base);
    painter.fillRect(rect(), base);
    const QString key = m_heard.track() ? m_heard.track()->coverKey : QString();
    paintDiagonalWash(&painter, rect(),
                      washColour(m_context.covers.dominant(key), base, theme.colour(Token::Text2), theme.isDark(),
                                 WashStrength::NowPlaying));
}

void NowPlayingPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fit();
}

void NowPlayingPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    fit();
    if (m_lyrics->list().isHidden())
        m_close->setFocus();
    else
        m_lyrics->list().setFocus();
}

} // namespace sostenuto::ui
