#include "ui/pages/StatisticsPage.h"

#include "ui/models/Services.h"
#include "ui/pages/EmptyWords.h"
#include "ui/pages/FigureRow.h"
#include "ui/pages/PageBars.h"
#include "ui/pages/TopList.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/StatisticsWords.h"
#include "ui/widgets/BarChart.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notes.h"

#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>

#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace sostenuto::ui {

using sync::StatisticsSpan;

namespace {

constexpr int readAgainMs = 500; ///< a pull says so four times a second
constexpr int besideEachOther = 760;
constexpr int sideMargin = 32;

/// A heading and what it is about.
QWidget* headed(ThemeLabel* title, QWidget* below)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(below);
    return box;
}

QString counted(int n)
{
    return QLocale().toString(n);
}

} // namespace

StatisticsPage::StatisticsPage(PageContext& context, QWidget* parent)
    : Page(context, parent), m_bar(new TitleBar(tr("Statistics"), sideMargin, this)), m_scroll(new QScrollArea(this)),
      m_library(new FigureRow("statisticsLibrary")), m_spans(new ChipRow),
      m_listening(new FigureRow("statisticsListening")),
      m_overTimeTitle(new ThemeLabel(TypeRole::Section, Token::Text)), m_overTime(new BarChart), m_byHour(new BarChart),
      m_byWeekday(new BarChart), m_artists(new TopList(tr("Most played artists"), "topArtists")),
      m_albums(new TopList(tr("Most played albums"), "topAlbums")),
      m_tracks(new TopList(tr("Most played tracks"), "topTracks")), m_heard(new QWidget), m_empty(new EmptyState)
{
    setObjectName(QStringLiteral("pageStatistics"));
    build();
    m_again.setSingleShot(true);
    m_again.setInterval(readAgainMs);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (isVisible())
            read();
    });
    const sync::LibraryService& library = context.services.library;
    connect(&library, &sync::LibraryService::catalogueChanged, this, [this] {
        if (!m_again.isActive())
            m_again.start();
    });
    connect(&library, &sync::LibraryService::tracksChanged, this, [this] {
        if (!m_again.isActive())
            m_again.start();
    });
    connect(m_spans, &ChipRow::chosen, this, &StatisticsPage::read);
    connect(m_empty, &EmptyState::acted, this, &StatisticsPage::read); // only what could not be read has a button
    for (const TopList* list : {m_artists, m_albums, m_tracks})
        connect(list, &TopList::chosen, this, [this](const Place& place) { m_context.host.go(place); });
}

void StatisticsPage::build()
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_bar);
    page->addWidget(m_scroll, 1);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(sideMargin, 8, sideMargin, 32);
    column->setSpacing(24);
    column->addWidget(m_library);
    buildListening(column);
    column->addStretch(1);
    m_scroll->setObjectName(QStringLiteral("statisticsScroll"));
    m_scroll->setAccessibleName(tr("Statistics"));
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

void StatisticsPage::buildListening(QVBoxLayout* column)
{
    m_spans->setContentsMargins(seenMargins(-4, 0, 0, 0));
    m_spans->add(tr("Four weeks"), "statisticsFourWeeks", int(StatisticsSpan::FourWeeks));
    m_spans->add(tr("Twelve months"), "statisticsTwelveMonths", int(StatisticsSpan::TwelveMonths));
    m_spans->add(tr("All time"), "statisticsAlways", int(StatisticsSpan::Always));
    m_overTime->setObjectName(QStringLiteral("chartOverTime"));
    m_byHour->setObjectName(QStringLiteral("chartByHour"));
    m_byHour->setAccessibleName(tr("Plays by hour of the day"));
    m_byWeekday->setObjectName(QStringLiteral("chartByWeekday"));
    m_byWeekday->setAccessibleName(tr("Plays by day of the week"));
    m_charts = new QBoxLayout(QBoxLayout::LeftToRight);
    m_charts->setSpacing(32);
    for (BarChart* chart : {m_byHour, m_byWeekday}) {
        auto* title = new ThemeLabel(TypeRole::Section, Token::Text);
        title->setText(chart == m_byHour ? tr("By hour of the day") : tr("By day of the week"));
        m_charts->addWidget(headed(title, chart), chart == m_byHour ? 3 : 2);
    }
    m_lists = new QBoxLayout(QBoxLayout::LeftToRight);
    m_lists->setSpacing(32);
    for (TopList* list : {m_artists, m_albums, m_tracks})
        m_lists->addWidget(list, 1, Qt::AlignTop);
    auto* heard = new QVBoxLayout(m_heard);
    heard->setContentsMargins(0, 0, 0, 0);
    heard->setSpacing(24);
    heard->addWidget(m_listening);
    heard->addWidget(headed(m_overTimeTitle, m_overTime));
    heard->addLayout(m_charts);
    heard->addLayout(m_lists);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_heard);
    m_stack->addWidget(m_empty);
    column->addWidget(m_spans);
    column->addLayout(m_stack);
}

void StatisticsPage::open(const Place&)
{
    read();
}

void StatisticsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const auto direction = width() >= besideEachOther ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    m_charts->setDirection(direction);
    m_lists->setDirection(direction);
}

void StatisticsPage::read()
{
    const auto span = StatisticsSpan(m_spans->chosenId());
    sync::whenDone(m_context.services.library.statistics(span), this,
                   [this, span](const sync::Result<sync::Statistics>& statistics) {
                       if (span != StatisticsSpan(m_spans->chosenId()))
                           return;
                       if (statistics)
                           return tell(*statistics);
                       say(*m_empty, unreadable(statistics.error().kind));
                       m_stack->setCurrentIndex(1);
                   });
}

void StatisticsPage::tell(const sync::Statistics& statistics)
{
    const sync::LibraryCounts& library = statistics.library;
    m_library->setFigures({{counted(library.tracks), tr("tracks")},
                           {counted(library.albums), tr("albums")},
                           {counted(library.artists), tr("artists")},
                           {amountOfMusic(library.durationMs), tr("of music")},
                           {sizeOf(library.bytes), tr("in all")},
                           {counted(library.heldTracks), tr("on this computer")}});
    m_spans->setVisible(statistics.first.isValid());
    m_stack->setCurrentIndex(statistics.plays > 0 ? 0 : 1);
    if (statistics.plays == 0)
        return say(*m_empty, emptyStatistics(statistics.first.isValid()));
    m_listening->setFigures({{counted(statistics.plays), tr("plays")},
                             {amountOfMusic(statistics.ms), tr("listened")},
                             {counted(statistics.tracks), tr("different tracks")},
                             {counted(statistics.artists), tr("different artists")}});
    tellCharts(statistics);
    tellLists(statistics);
}

void StatisticsPage::tellCharts(const sync::Statistics& statistics)
{
    const QString per = perPeriodWords(statistics.periods.first().length);
    m_overTimeTitle->setText(per);
    m_overTime->setAccessibleName(per);
    QVector<ChartBar> bars;
    for (const sync::PlayedPeriod& period : statistics.periods)
        bars.append({double(period.plays), periodLabel(period), periodWords(period)});
    m_overTime->setBars(bars);
    bars.clear();
    for (int hour = 0; hour < int(statistics.byHour.size()); ++hour) {
        const int plays = statistics.byHour[size_t(hour)];
        bars.append({double(plays), hourLabel(hour), hourWords(hour, plays)});
    }
    m_byHour->setBars(bars);
    bars.clear();
    for (int day = 0; day < int(statistics.byWeekday.size()); ++day) {
        const int plays = statistics.byWeekday[size_t(day)];
        bars.append({double(plays), weekdayLabel(day), weekdayWords(day, plays)});
    }
    m_byWeekday->setBars(bars);
}

void StatisticsPage::tellLists(const sync::Statistics& statistics)
{
    QVector<TopRow> artists;
    for (const sync::PlayedArtist& one : statistics.topArtists)
        artists.append({one.artist.name, {}, one.plays, {Place::Kind::Artist, one.artist.id.value}});
    m_artists->setRows(artists);
    QVector<TopRow> albums;
    for (const sync::PlayedAlbum& one : statistics.topAlbums)
        albums.append({one.title, one.artist, one.plays, {Place::Kind::Album, one.id.value}});
    m_albums->setRows(albums);
    QVector<TopRow> tracks;
    for (const sync::PlayedTrack& one : statistics.topTracks)
        tracks.append({one.title, one.artist, one.plays, {Place::Kind::Album, one.album.value}});
    m_tracks->setRows(tracks);
}

} // namespace sostenuto::ui
