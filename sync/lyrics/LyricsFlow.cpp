#include "sync/lyrics/LyricsFlow.h"

#include "sync/folder/TagLyrics.h"
#include "sync/held/Downloads.h"
#include "sync/model/LyricsText.h"
#include "sync/model/PathText.h"
#include "sync/model/Station.h"
#include "sync/model/WhenDone.h"

#include <QLocale>
#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(lyricsLog, "sostenuto.lyrics", QtWarningMsg)

constexpr qint64 hourMs = 3'600'000;

Error notOpen()
{
    return {ErrorKind::StoreFailed, QStringLiteral("the library is not open"), 0, false};
}

QDateTime oldNone()
{
    return QDateTime::currentDateTimeUtc().addDays(-LyricsFlow::noneForDays);
}

} // namespace

LyricsFlow::LyricsFlow(QObject* parent) : QObject(parent), m_languages(QLocale::system().uiLanguages()), m_rest(this)
{
    m_reads.setMaxThreadCount(1);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &LyricsFlow::fetchNext);
}

LyricsFlow::~LyricsFlow()
{
    close();
}

void LyricsFlow::useDownloads(Downloads& downloads)
{
    m_downloads = &downloads;
    connect(&downloads, &Downloads::heldChanged, this, &LyricsFlow::heldChanged);
}

void LyricsFlow::useStore(Database& database)
{
    m_stores.emplace(database);
    for (const auto& [source, service] : m_services)
        count(source);
}

void LyricsFlow::close()
{
    m_rest.stop();
    m_reads.waitForDone();
    m_stores.reset();
    m_services.clear();
    m_atService.clear();
    const auto asked = std::exchange(m_asked, {});
    for (const QVector<Answer<Lyrics>>& answers : asked)
        for (const Answer<Lyrics>& answer : answers)
            answer.fail(notOpen());
}

void LyricsFlow::useBackend(SourceId source, Backend* backend)
{
    Service& service = m_services[source];
    if (service.backend == backend)
        return;
    service.backend = backend;
    service.isCounted = false;
    const QList<TrackId> unanswered = m_atService.keys(source); // whoever was asked is gone
    m_atService.removeIf([source](const auto& one) { return one.value() == source; });
    for (const TrackId track : unanswered)
        if (m_stores)
            lookInHeld(track, Error{ErrorKind::Cancelled, QStringLiteral("another way to the service")});
    count(source);
}

void LyricsFlow::setReachable(SourceId source, bool reachable, const Error& cause)
{
    Service& service = m_services[source];
    service.cause = cause;
    if (std::exchange(service.reachable, reachable) == reachable || !reachable)
        return;
    service.isCounted = false; // what failed while it was away
    count(source);
    Q_EMIT retryWorthwhile();
}

void LyricsFlow::keepAfter(SourceId source, qint64 ms)
{
    m_services[source].keepsFrom = QDateTime::currentMSecsSinceEpoch() + ms;
}

void LyricsFlow::ask(TrackId track, const Answer<Lyrics>& answer)
{
    if (!m_stores)
        return answer.fail(notOpen());
    if (isStation(track))
        return answer.give(Lyrics{});
    const auto underWay = m_asked.find(track);
    if (underWay != m_asked.end())
        return underWay->append(answer);
    m_asked.insert(track, {answer});
    look(track);
}

/// What lies beside a file of the listener's is as he left it a moment ago: looked at each time.
void LyricsFlow::look(TrackId track)
{
    const auto local = m_stores->folders.bytesOf(track);
    if (!local || !local->has_value() || (*local)->away || (*local)->part)
        return lookInStore(track);
    readFile(track, pathText((*local)->path), true,
             [this, track](const Lyrics& lyrics) { lyrics.isEmpty() ? lookInStore(track) : found(track, lyrics); });
}

void LyricsFlow::lookInStore(TrackId track)
{
    const auto kept = m_stores->lyrics.find(track);
    if (kept && *kept && (!(*kept)->lyrics.isEmpty() || (*kept)->at > oldNone()))
        return finish(track, (*kept)->lyrics);
    lookAtService(track);
}

void LyricsFlow::lookAtService(TrackId track)
{
    const auto places = m_stores->catalogue.places(track);
    if (!places) // of a folder only
        return foundNone(track, std::nullopt, false);
    const auto place = std::find_if(places->begin(), places->end(), [this](const CatalogueStore::FileFacts& one) {
        const auto service = m_services.find(one.source);
        return service != m_services.end() && service->second.gives();
    });
    if (place == places->end()) {
        const Service& own = m_services[places->first().source];
        return lookInHeld(track, own.backend ? own.cause : Error{ErrorKind::NoPassword, QStringLiteral("no service")});
    }
    LyricsQuestion question = m_stores->lyrics.wordsOf(track).value_or(LyricsQuestion{});
    question.trackRemoteId = place->remoteId;
    m_atService.insert(track, place->source);
    whenDone(m_services[place->source].backend->lyrics(question), this,
             [this, track](const Result<QVector<Lyrics>>& said) {
                 if (!m_stores || !m_atService.remove(track))
                     return;
                 const Lyrics best = said ? bestOf(*said, m_languages) : Lyrics{};
                 if (!said)
                     qCInfo(lyricsLog).noquote() << "no lyrics:" << said.error().detail;
                 if (!best.isEmpty())
                     return found(track, best);
                 lookInHeld(track, said ? std::nullopt : std::optional(said.error()));
             });
}

/// `cause`: why the service said nothing; nullopt = it has none.
void LyricsFlow::lookInHeld(TrackId track, const std::optional<Error>& cause)
{
    const auto row = m_downloads && m_downloads->files() ? m_downloads->files()->find(track) : std::nullopt;
    if (!row)
        return foundNone(track, cause, true);
    readFile(track, m_downloads->files()->absolute(*row), false, [this, track, cause](const Lyrics& lyrics) {
        lyrics.isEmpty() ? foundNone(track, cause, true) : found(track, lyrics);
    });
}

void LyricsFlow::readFile(TrackId track, const QString& path, bool withBeside, std::function<void(const Lyrics&)> then)
{
    m_reads.start([this, track, path = pathBytes(path), withBeside, languages = m_languages, then = std::move(then)] {
        Lyrics lyrics = withBeside ? lyricsBeside(path) : Lyrics{};
        if (lyrics.isEmpty())
            lyrics = embeddedLyrics(path, languages);
        const auto told = [this, track, lyrics, then] {
            if (m_stores && m_asked.contains(track))
                then(lyrics);
        };
        QMetaObject::invokeMethod(this, told, Qt::QueuedConnection);
    });
}

void LyricsFlow::found(TrackId track, const Lyrics& lyrics)
{
    keep(track, lyrics);
    finish(track, lyrics);
}

void LyricsFlow::foundNone(TrackId track, const std::optional<Error>& cause, bool isRemembered)
{
    if (cause)
        return finish(track, tl::unexpected(*cause));
    if (isRemembered)
        keep(track, {});
    finish(track, Lyrics{});
}

void LyricsFlow::keep(TrackId track, const Lyrics& lyrics)
{
    const auto before = m_stores->lyrics.find(track);
    if (before && *before && (*before)->lyrics == lyrics && !lyrics.isEmpty())
        return;
    if (const auto kept = m_stores->lyrics.put(track, lyrics, QDateTime::currentDateTimeUtc()); !kept)
        qCWarning(lyricsLog).noquote() << kept.error().detail;
    else if (!lyrics.isEmpty())
        Q_EMIT changed(track);
}

void LyricsFlow::finish(TrackId track, const Result<Lyrics>& result)
{
    const QVector<Answer<Lyrics>> answers = m_asked.take(track);
    for (const Answer<Lyrics>& answer : answers)
        answer.give(result);
    if (m_fetching == track) {
        m_fetching = {};
        m_rest.start(m_restMs);
    }
}

void LyricsFlow::heldChanged(const QVector<TrackId>& tracks)
{
    if (!m_stores)
        return;
    for (const TrackId track : tracks) {
        const auto missing = m_stores->lyrics.missing(track, oldNone());
        if (!missing || !*missing)
            continue;
        if (QVector<TrackId>& waiting = m_services[(*missing)->source].waiting; !waiting.contains(track))
            waiting.append(track);
    }
    if (!m_rest.isActive())
        m_rest.start(m_restMs);
}

/// What was held before anybody asked for words, or while the service was away.
void LyricsFlow::count(SourceId source)
{
    Service& service = m_services[source];
    if (!m_stores || !service.gives() || std::exchange(service.isCounted, true))
        return;
    const auto missing = m_stores->lyrics.missing(oldNone());
    if (!missing)
        return;
    service.waiting.clear();
    for (const LyricsStore::Missing& one : *missing)
        if (one.source == source)
            service.waiting.prepend(one.track);
    if (!m_rest.isActive())
        m_rest.start(m_restMs);
}

std::optional<TrackId> LyricsFlow::nextWaiting()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    std::optional<qint64> later;
    for (auto& [source, service] : m_services) {
        if (!service.gives() || service.waiting.isEmpty())
            continue;
        if (service.keepsFrom <= now)
            return service.waiting.takeLast();
        later = std::min(later.value_or(service.keepsFrom), service.keepsFrom);
    }
    if (later)
        m_rest.start(int(std::min<qint64>(*later - now, hourMs)));
    return std::nullopt;
}

void LyricsFlow::fetchNext()
{
    if (!m_stores || m_fetching.isValid())
        return;
    const auto next = nextWaiting();
    if (!next)
        return;
    const auto missing = m_stores->lyrics.missing(*next, oldNone());
    if (!missing || !*missing || m_asked.contains(*next)) // it went, or somebody looked at it meanwhile
        return m_rest.start(m_restMs);
    m_fetching = *next;
    m_asked.insert(*next, {});
    look(*next);
}

} // namespace sostenuto::sync
