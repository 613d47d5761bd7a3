#include "sync/pull/PullFlow.h"

#include "sync/model/WhenDone.h"
#include "sync/pull/ChangesPull.h"
#include "sync/pull/ListsPull.h"
#include "sync/pull/WordsPull.h"
#include "sync/store/CatalogueStore.h"

#include <QLoggingCategory>

#include <algorithm>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(pullLog, "sostenuto.pull", QtWarningMsg)

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

/// What the service is asked from here on knows of all that arrived there before.
Result<SourceRow> PullFlow::beginQuestions()
{
    if (const auto begun = m_parts.catalogue.beginQuestions(m_source); !begun)
        return tl::unexpected(begun.error());
    return source();
}

void PullFlow::pull()
{
    if (isRunning())
        return;
    auto row = beginQuestions();
    if (!row)
        return end(row.error());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_state = PullState::fromJson(row->pullState);
    if (!canGoOn(m_state, now)) {
        const auto generation = m_parts.sources.beginPull(m_source);
        if (!generation)
            return end(generation.error());
        const PullMemory last = m_state.last;
        m_state = PullState{};
        m_state.last = last;
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
    const auto row = beginQuestions();
    if (!row)
        return end(row.error());
    PullFacts facts;
    facts.underWay = PullState::fromJson(row->pullState).isUnderWay();
    facts.everWhole = row->pulledAt.isValid();
    facts.ageS = row->pulledAt.secsTo(QDateTime::currentDateTimeUtc());
    facts.memory = PullMemory::fromJson(row->pullState);
    if (pullNeed(facts) == PullNeed::Whole)
        return pull();
    m_step = new QObject(this);
    whenDone(m_parts.backend.signal(), m_step, [this, facts, row = *row](const Result<RemoteSignal>& told) {
        m_step->deleteLater();
        if (!told && !isOneRequests(told.error().kind))
            return end(told.error());
        PullFacts known = facts;
        known.signal = told.value_or(RemoteSignal{});
        refreshParts(row, known);
    });
}

void PullFlow::refreshParts(const SourceRow& row, const PullFacts& facts)
{
    const PullNeed need = pullNeed(facts);
    const auto words = [signal = facts.signal](const PullMemory& memory) {
        return wordsTurn(memory, signal, QDateTime::currentSecsSinceEpoch());
    };
    if (need == PullNeed::Lists && facts.signal.scanning)
        return pullLists(row, false);
    if (need == PullNeed::Lists)
        return pullWords(row, words(facts.memory));
    auto* changes = new ChangesPull(m_parts, row, facts.memory, this);
    m_step = changes;
    connect(changes, &ChangesPull::catalogueChanged, this, &PullFlow::catalogueChanged);
    connect(changes, &ChangesPull::finished, this, [=, this](const std::optional<Error>& error) {
        m_step->deleteLater();
        if (error)
            return end(error);
        PullMemory memory = words(changes->memory());
        memory.stamp = changes->needsWhole() ? facts.memory.stamp : facts.signal.stamp;
        memory.clean = memory.clean && !changes->needsWhole();
        if (const auto kept = m_parts.sources.setPullState(m_source, memory.toJson()); !kept)
            return end(kept.error());
        m_step = nullptr;
        // At most once a day: a service may always look changed.
        if (changes->needsWhole() && facts.ageS >= wholePullAgainS)
            return pull();
        pullWords(row, memory);
    });
    changes->start(need == PullNeed::Look ? ChangesPull::How::Look : ChangesPull::How::Read);
}

void PullFlow::pullWords(const SourceRow& row, const PullMemory& memory)
{
    if (wordsPages(memory) == 0)
        return pullLists(row, false);
    auto* words = new WordsPull(m_parts, row, memory, this);
    m_step = words;
    connect(words, &WordsPull::catalogueChanged, this, &PullFlow::catalogueChanged);
    connect(words, &WordsPull::finished, this, [=, this](const std::optional<Error>& error) {
        m_step->deleteLater();
        const auto kept = m_parts.sources.setPullState(m_source, words->memory().toJson());
        if (error || !kept)
            return end(error ? *error : kept.error());
        m_step = nullptr;
        pullLists(row, false);
    });
    words->start();
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
    connect(lists, &ListsPull::bookmarksChanged, this, &PullFlow::bookmarksChanged);
    connect(lists, &ListsPull::finished, this, [this, wholePull](const std::optional<Error>& error) {
        m_step->deleteLater();
        if (error || !wholePull)
            return end(error);
        askAgain();
    });
    lists->start();
}

/// Only a pull that saw everything may tell what is gone, and only if nothing moved meanwhile.
void PullFlow::askAgain()
{
    m_step = new QObject(this);
    whenDone(m_parts.backend.signal(), m_step, [this](const Result<RemoteSignal>& told) {
        m_step->deleteLater();
        if (!told && !isOneRequests(told.error().kind))
            return end(told.error());
        // Who can't answer now could not at the beginning either, or nobody knows what happened.
        m_state.clean = m_state.clean && !movedMeanwhile(m_state, told.value_or(RemoteSignal{}));
        sweep();
    });
}

void PullFlow::sweep()
{
    const auto seen = m_parts.catalogue.seenTracks(m_source, m_state.generation);
    if (!seen)
        return end(seen.error());
    PullMemory memory;
    memory.stamp = m_state.stamp;
    memory.albums = m_state.listedAlbums;
    memory.tracks = m_state.listedTracks;
    memory.wordsStamp = m_state.stamp;
    memory.wordsBeganS = m_state.beganAt.toSecsSinceEpoch();
    memory.missing = missingTracks(m_state, *seen);
    memory.clean = maySweep(m_state, *seen);
    if (memory.clean) {
        const auto swept = m_parts.catalogue.sweep(m_source, m_state.generation, m_state.last.vanishing);
        if (!swept)
            return end(swept.error());
        if (swept->refused) {
            qCWarning(pullLog) << "too much would vanish at once; everything is kept until the next pull";
            memory.clean = false;
            memory.vanishing = swept->vanishing;
        }
        if (swept->hidden > 0 || swept->returned > 0)
            Q_EMIT catalogueChanged();
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (const auto ended = m_parts.sources.endPull(m_source, now, memory.toJson()); !ended)
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
