#include "sync/service/KeptLibrary.h"

#include "sync/store/Database.h"
#include "sync/store/LibraryRows.h"
#include "sync/store/Query.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr int recentDays = 30;
constexpr int newAlbumDays = 60;
/// Of one rule. More than this is no longer what will likely be wanted.
constexpr int mostByRule = 5'000;

constexpr int coversLookedAt = 40;
constexpr int coversShown = 4;

QVector<QString> coversOf(Database& database, const QVector<TrackId>& tracks)
{
    QVector<QString> covers;
    for (qsizetype i = 0; i < std::min<qsizetype>(tracks.size(), coversLookedAt) && covers.size() < coversShown; ++i) {
        const auto track = trackRow(database, tracks[i]);
        if (track && !track->coverKey.isEmpty() && !covers.contains(track->coverKey))
            covers.append(track->coverKey);
    }
    return covers;
}

QVector<QString> coverList(const QString& cover)
{
    return cover.isEmpty() ? QVector<QString>() : QVector<QString>{cover};
}

QString nameOfRule(Database& database, const PinTarget& target)
{
    Query list(database,
               "SELECT name FROM smart_playlist WHERE CASE WHEN ?1 > 0 THEN id = ?1 ELSE query = ?2 AND limit_unit = "
               "'none' END ORDER BY id LIMIT 1",
               target.id, target.rule);
    return list.next() ? list.text(0) : target.rule;
}

/// Its words and covers.
void describe(Database& database, const QVector<TrackId>& tracks, PinState& state)
{
    switch (state.target.kind) {
    case PinKind::Track:
        if (const auto track = trackRow(database, TrackId{state.target.id})) {
            state.name = track->title;
            state.subtitle = track->artist;
            state.coverKeys = coverList(track->coverKey);
        }
        return;
    case PinKind::Album:
        if (const auto album = albumRow(database, AlbumId{state.target.id})) {
            state.name = album->title;
            state.subtitle = album->artist;
            state.coverKeys = coverList(album->coverKey);
        }
        return;
    case PinKind::Artist:
        if (const auto artist = artistRow(database, ArtistId{state.target.id})) {
            state.name = artist->name;
            state.coverKeys = coverList(artist->coverKey);
        }
        return;
    case PinKind::Playlist:
        if (const auto list = playlistRow(database, PlaylistId{state.target.id})) {
            state.name = list->name;
            state.coverKeys = list->coverKeys;
        }
        return;
    case PinKind::Rule:
        state.name = nameOfRule(database, state.target);
        break;
    case PinKind::Loved:
        break;
    }
    state.coverKeys = coversOf(database, tracks);
}

} // namespace

KeptLibrary::KeptLibrary(Database& database) : m_database(database), m_kept(database) {}

Result<QVector<TrackId>> KeptLibrary::read(const KeepRules& rules, const QDateTime& now)
{
    if (const auto pins = readPins(); !pins)
        return tl::unexpected(pins.error());
    auto changed = m_kept.replace(m_pinned);
    if (!changed)
        return changed;
    auto facts = m_kept.facts();
    if (!facts)
        return tl::unexpected(facts.error());
    m_facts = std::move(*facts);
    if (const auto byRule = readRules(rules, now); !byRule)
        return tl::unexpected(byRule.error());
    return changed;
}

Result<void> KeptLibrary::readPins()
{
    const auto pins = PinStore(m_database).all();
    if (!pins)
        return tl::unexpected(pins.error());
    QVector<PinTracks> all;
    QVector<TrackId> pinned;
    QSet<TrackId> seen;
    const auto done = m_database.read([&] {
        for (const Pin& pin : *pins) {
            all.append({pin, tracksOfPin(m_database, pin.target)});
            for (const TrackId track : std::as_const(all.last().tracks)) {
                if (!seen.contains(track))
                    pinned.append(track);
                seen.insert(track);
            }
        }
    });
    if (!done)
        return done;
    m_pins = std::move(all);
    m_pinned = std::move(pinned);
    return {};
}

Result<void> KeptLibrary::readRules(const KeepRules& rules, const QDateTime& now)
{
    for (QVector<TrackId>* list : {&m_loved, &m_newAlbums, &m_recent})
        list->clear();
    Result<void> done;
    if (rules.loved)
        done = take(m_kept.lovedMissing(mostByRule), m_loved);
    if (done && rules.newAlbums)
        done = take(m_kept.newByLovedArtists(now.addDays(-newAlbumDays), mostByRule), m_newAlbums);
    if (done && rules.recent)
        done = take(m_kept.playedMissing(now.addDays(-recentDays), mostByRule), m_recent);
    return done;
}

Result<void> KeptLibrary::take(const Result<QVector<KeptTrack>>& found, QVector<TrackId>& into)
{
    if (!found)
        return tl::unexpected(found.error());
    for (const KeptTrack& kept : *found) {
        into.append(kept.track);
        m_facts.insert(kept.track, kept.fact);
    }
    return {};
}

Result<void> KeptLibrary::refresh(const QVector<TrackId>& tracks)
{
    QVector<TrackId> known;
    std::copy_if(tracks.begin(), tracks.end(), std::back_inserter(known),
                 [this](TrackId track) { return m_facts.contains(track); });
    const auto facts = m_kept.facts(known);
    if (!facts)
        return tl::unexpected(facts.error());
    for (const KeptTrack& kept : *facts)
        m_facts.insert(kept.track, kept.fact);
    return {};
}

PinState KeptLibrary::stateOf(const PinTracks& pin) const
{
    PinState state;
    state.target = pin.pin.target;
    state.pinnedAt = pin.pin.at;
    state.tracks = int(pin.tracks.size());
    qint64 firstFailed = 0;
    for (const TrackId track : pin.tracks) {
        const auto found = m_facts.constFind(track);
        if (found == m_facts.constEnd())
            continue;
        state.here += found->here ? 1 : 0;
        state.bytesHere += found->hasFile ? found->bytes : 0;
        state.bytesMissing += found->here ? 0 : found->bytes;
        if (found->failedAt == 0)
            continue;
        ++state.failed;
        firstFailed = firstFailed == 0 ? found->failedAt : std::min(firstFailed, found->failedAt);
    }
    if (firstFailed > 0)
        state.nextTry = QDateTime::fromMSecsSinceEpoch(firstFailed + keptRetryMs, Qt::UTC);
    return state;
}

Result<QVector<PinState>> KeptLibrary::states() const
{
    return m_database.ask([&] {
        QVector<PinState> states;
        for (const PinTracks& pin : m_pins) {
            states.append(stateOf(pin));
            describe(m_database, pin.tracks, states.last());
        }
        return states;
    });
}

QVector<HoldCandidate> KeptLibrary::candidates(const QVector<TrackId>& tracks) const
{
    QVector<HoldCandidate> all;
    all.reserve(tracks.size());
    // What is not here comes before what could be here better.
    for (const bool isHere : {false, true}) {
        for (const TrackId track : tracks) {
            const auto found = m_facts.constFind(track);
            if (found == m_facts.constEnd() || found->here != isHere || !found->source.isValid())
                continue;
            if (!isHere || found->isLower)
                all.append({track, isHere ? found->more : found->bytes});
        }
    }
    return all;
}

int KeptLibrary::lowerTracks() const
{
    return int(std::count_if(m_pinned.begin(), m_pinned.end(),
                             [this](TrackId track) { return m_facts.value(track).isLower; }));
}

HoldNeeds KeptLibrary::needs() const
{
    HoldNeeds needs;
    needs.pinned = candidates(m_pinned);
    needs.loved = candidates(m_loved);
    needs.newAlbums = candidates(m_newAlbums);
    needs.recent = candidates(m_recent);
    return needs;
}

qint64 KeptLibrary::newAlbumBytesHere() const
{
    qint64 bytes = 0;
    for (const TrackId track : m_newAlbums)
        if (const auto found = m_facts.constFind(track); found != m_facts.constEnd() && found->hasFile)
            bytes += found->bytes;
    return bytes;
}

QVector<HeldWish> KeptLibrary::wishes(const HoldPlan& plan) const
{
    QVector<HeldWish> wishes;
    wishes.reserve(plan.fetch.size());
    for (const HoldItem& item : plan.fetch) {
        const KeptFact fact = m_facts.value(item.track);
        const qint64 notBefore = fact.failedAt > 0 ? fact.failedAt + keptRetryMs : 0;
        wishes.append({item.track, fact.source, fact.also, notBefore, fact.isLower});
    }
    return wishes;
}

Result<QStringList> KeptLibrary::covers() const
{
    return m_kept.covers();
}

} // namespace sostenuto::sync
