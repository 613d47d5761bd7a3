#include "sync/pull/PullFlow.h"

#include "sync/pull/ListsPull.h"
#include "sync/pull/NewestPull.h"
#include "sync/store/CatalogueStore.h"

#include <QLoggingCategory>

#include <algorithm>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(pullLog, "sostenuto.pull", QtWarningMsg)

constexpr qint64 wholePullEveryS = 24 * 3600;

} // namespace

PullFlow::PullFlow(const PullParts& parts, SourceId source, QObject* parent)
    : QObject(parent), m_parts(parts), m_source(source)
{
    if (const auto row = this->source())
        m_progress.finishedAt = row->pulledAt;
}

Result<SourceRow> PullFlow::source() const
{
    const auto rows = m_parts.sources.all();
    if (!rows)
        return tl::unexpected(rows.error());
    const auto found =
        std::find_if(rows->cbegin(), rows->cend(), [this](const SourceRow& row) { return row.id == m_source; });
    if (found == rows->cend())
        return failure(ErrorKind::StoreFailed, QStringLiteral("no such source"));
    return *found;
}

void PullFlow::pull()
{
    if (isRunning())
        return;
    auto row = source();
    if (!row)
        return end(row.error());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_state = PullState::fromJson(row->pullState);
    if (!canGoOn(m_state, now)) {
        const auto generation = m_parts.sources.beginPull(m_source);
        if (!generation)
            return end(generation.error());
        m_state = PullState{};
        m_state.generation = *generation;
        m_state.beganAt = now;
    }
    note(m_state);
    pullCatalogue(*row);
}

void PullFlow::pullAnew()
{
    stop(); // what is under way counts places in a list that is another one now
    if (const auto forgotten = m_parts.sources.setPullState(m_source, QByteArrayLiteral("{}")); !forgotten)
        return end(forgotten.error());
    pull();
}

void PullFlow::refresh()
{
    if (isRunning())
        return;
    const auto row = source();
    if (!row)
        return end(row.error());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool underWay = PullState::fromJson(row->pullState).isUnderWay();
    if (underWay || !row->pulledAt.isValid() || row->pulledAt.secsTo(now) > wholePullEveryS)
        return pull();
    auto* newest = new NewestPull(m_parts, *row, this);
    m_step = newest;
    connect(newest, &NewestPull::catalogueChanged, this, &PullFlow::catalogueChanged);
    connect(newest, &NewestPull::finished, this, [this, row = *row](const std::optional<Error>& error) {
        m_step->deleteLater();
        error ? end(error) : pullLists(row, false);
    });
    newest->start();
}

void PullFlow::pullCatalogue(const SourceRow& row)
{
    auto* catalogue = new CataloguePull(m_parts, m_source, m_state, this);
    m_step = catalogue;
    connect(catalogue, &CataloguePull::advancedTo, this, &PullFlow::note);
    connect(catalogue, &CataloguePull::catalogueChanged, this, &PullFlow::catalogueChanged);
    connect(catalogue, &CataloguePull::finished, this, [this, catalogue, row](const std::optional<Error>& error) {
        m_step->deleteLater();
        m_state = catalogue->state();
        error ? end(error) : pullLists(row, true);
    });
    catalogue->start();
}

void PullFlow::pullLists(const SourceRow& row, bool wholePull)
{
    auto* lists = new ListsPull(m_parts, row, this);
    m_step = lists;
    connect(lists, &ListsPull::lovedChanged, this, &PullFlow::catalogueChanged);
    connect(lists, &ListsPull::playlistsChanged, this, &PullFlow::playlistsChanged);
    connect(lists, &ListsPull::finished, this, [this, wholePull](const std::optional<Error>& error) {
        m_step->deleteLater();
        if (error || !wholePull)
            return end(error);
        sweep();
    });
    lists->start();
}

/// Only a pull that saw everything may tell what is gone.
void PullFlow::sweep()
{
    if (maySweep(m_state)) {
        const auto swept = m_parts.catalogue.sweep(m_source, m_state.generation);
        if (!swept)
            return end(swept.error());
        if (swept->refused)
            qCWarning(pullLog) << "too much would vanish at once; everything is kept until the next pull";
        if (swept->hidden > 0 || swept->returned > 0)
            Q_EMIT catalogueChanged();
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (const auto ended = m_parts.sources.endPull(m_source, now); !ended)
        return end(ended.error());
    m_progress.finishedAt = now;
    end(std::nullopt);
}

void PullFlow::note(const PullState& state)
{
    m_state = state;
    m_progress.running = true;
    m_progress.artists = state.artists;
    m_progress.albums = state.albums;
    m_progress.tracks = state.tracks;
    Q_EMIT progressed(m_progress);
}

void PullFlow::stop()
{
    if (!isRunning())
        return;
    delete m_step;
    m_step = nullptr;
    m_progress.running = false;
    Q_EMIT progressed(m_progress);
}

void PullFlow::end(const std::optional<Error>& error)
{
    m_step = nullptr;
    if (error)
        qCInfo(pullLog).noquote() << "the pull stopped:" << error->detail;
    if (m_progress.running) {
        m_progress.running = false;
        Q_EMIT progressed(m_progress);
    }
    Q_EMIT finished(error);
}

} // namespace sostenuto::sync
