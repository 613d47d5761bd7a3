#include "tests/support/soak/RandomEdits.h"

#include "tests/support/soak/FixedPassword.h"
#include "tests/support/sync/FutureValue.h"

#include <sync/service/AccountService.h>
#include <sync/service/EditService.h>
#include <sync/service/HeldService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QSignalSpy>

#include <algorithm>
#include <cstdio>

namespace sostenuto::tests {

namespace {

using What = SoakEdit::What;
using sync::Result;
using sync::TrackId;

constexpr qint64 playApartMs = 10'000;
/// A computer may stand still for minutes; what is not answered is no failure.
constexpr int untilKilledMs = 3'600'000;
constexpr int mostLists = 12;
constexpr int longestList = 24;

/// In one write: a line is whole or not there.
void say(QJsonObject line, const char* what)
{
    line.insert(QStringLiteral("say"), QLatin1String(what));
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stdout);
    std::fflush(stdout);
}

QVector<qint64> numbersOf(const QVector<TrackId>& tracks)
{
    QVector<qint64> numbers;
    for (const TrackId track : tracks)
        numbers.append(track.value);
    return numbers;
}

/// How many of the list's first `count` entries are ours.
int ownAmong(const QVector<sync::PlaylistEntry>& entries, qsizetype count)
{
    return static_cast<int>(std::count_if(entries.cbegin(), entries.cbegin() + std::min(count, entries.size()),
                                          [](const auto& entry) { return !isOthers(entry.track.id.value); }));
}

} // namespace

RandomListener::RandomListener(ListenerOptions options)
    : m_options(std::move(options)), m_random(m_options.seed), m_nextPlay(m_options.playsFrom)
{
    sync::SyncOptions parts;
    parts.profileFolder = m_options.profile;
    parts.heldFolder = m_options.profile + QStringLiteral("/held");
    parts.makeCredentials = [password = m_options.password] { return std::make_unique<FixedPassword>(password); };
    m_sync = std::make_unique<sync::Sync>(std::move(parts));
}

RandomListener::~RandomListener() = default;

bool RandomListener::settleIn()
{
    sync::AccountService& account = m_sync->account();
    const auto server = valueOf(account.probe(m_options.address.toString()));
    if (!server || !valueOf(account.connectTo(*server, m_options.user, m_options.password, QStringLiteral("Soak"))))
        return false;
    return QTest::qWaitFor([&] { return account.pull().finishedAt.isValid() && !account.pull().running; }, 60'000);
}

bool RandomListener::rest(int ms)
{
    const auto done = [this] {
        const sync::ServiceState state = m_sync->status().state();
        return state.source.isValid() && state.reachable && state.changesWaiting + state.playsWaiting == 0 &&
               state.of(sync::Capability::SignIn) == sync::Health::Ok;
    };
    sync::AccountService& account = m_sync->account();
    if (!QTest::qWaitFor([&] { return done() && !account.pull().running; }, ms))
        return false;
    // What is under way now may have begun before the last edit arrived, and is not begun twice.
    const QDateTime before = account.pull().finishedAt;
    const auto isPulled = [&] { return !account.pull().running && account.pull().finishedAt != before && done(); };
    const QDeadlineTimer deadline(ms);
    bool pulled = false;
    while (!pulled && !deadline.hasExpired()) {
        account.syncNow();
        pulled = QTest::qWaitFor(isPulled, 1000);
    }
    if (pulled)
        say({}, "rested");
    return pulled;
}

void RandomListener::listen()
{
    sync::LibraryService& library = m_sync->library();
    m_tracks = valueOf(library.trackIds({})).value_or(QVector<TrackId>{});
    m_albums = valueOf(library.albumIds({})).value_or(QVector<sync::AlbumId>{});
    for (const TrackId track : std::as_const(m_tracks)) {
        if (!isOthers(track.value))
            m_own.append(track);
    }
    if (m_own.isEmpty())
        qFatal("There are no tracks to do anything with");
    wantSome();
    while (true) {
        switch (pick(10)) {
        case 0:
        case 1:
        case 2:
            burstOfMarks();
            break;
        case 3:
            pick(3) == 0 ? wantSome() : m_sync->account().syncNow();
            break;
        default:
            editList();
        }
        QTest::qWait(pick(3) == 0 ? pick(60) : pick(6)); // the network has to come to something too
    }
}

void RandomListener::wantSome()
{
    QVector<TrackId> wanted;
    for (int i = 0; i < 6; ++i)
        wanted.append(m_tracks[pick(static_cast<int>(m_tracks.size()))]);
    m_sync->held().setWanted(wanted);
}

void RandomListener::tryEdit(const SoakEdit& edit)
{
    say({{QStringLiteral("edit"), toJson(edit)}}, "try");
}

/// The event loop runs meanwhile. What is never answered is never said to be done.
template <class T>
void RandomListener::tell(const QFuture<Result<T>>& future, qint64 id)
{
    const auto result = valueOf(future, untilKilledMs);
    if (!result)
        return say({{QStringLiteral("why"), result.error().detail}}, "failed");
    if constexpr (std::is_same_v<T, sync::PlaylistId>)
        id = result->value;
    say({{QStringLiteral("id"), id}}, "done");
}

SoakEdit RandomListener::randomMark()
{
    const qint64 track = m_own[pick(static_cast<int>(m_own.size()))].value;
    switch (pick(5)) {
    case 0:
    case 1:
        return {What::Love, track, pick(2)};
    case 2:
        return {What::Rate, track, pick(6)};
    case 3:
        return {What::LoveAlbum, m_albums[pick(static_cast<int>(m_albums.size()))].value, pick(2)};
    default:
        break;
    }
    SoakEdit play{What::Play, track};
    play.at = std::exchange(m_nextPlay, m_nextPlay + playApartMs);
    return play;
}

QFuture<Result<void>> RandomListener::carryOut(const SoakEdit& edit)
{
    sync::EditService& edits = m_sync->edits();
    switch (edit.what) {
    case What::Love:
        return edits.setLoved({TrackId{edit.id}}, edit.value > 0);
    case What::LoveAlbum:
        return edits.setAlbumLoved(sync::AlbumId{edit.id}, edit.value > 0);
    case What::Rate:
        return edits.setRating(TrackId{edit.id}, edit.value);
    default:
        return edits.recordPlay(TrackId{edit.id}, QDateTime::fromMSecsSinceEpoch(edit.at, Qt::UTC));
    }
}

/// Several at once, as clicks come: the answers come later, in the same order.
void RandomListener::burstOfMarks()
{
    QVector<QFuture<Result<void>>> under_way;
    for (int i = 1 + pick(4); i > 0; --i) {
        const SoakEdit edit = randomMark();
        tryEdit(edit);
        under_way.append(carryOut(edit));
    }
    for (const auto& one : std::as_const(under_way))
        tell(one);
}

QVector<TrackId> RandomListener::someTracks(int most)
{
    QVector<TrackId> tracks;
    for (int i = 1 + pick(most); i > 0; --i)
        tracks.append(m_own[pick(static_cast<int>(m_own.size()))]);
    return tracks;
}

void RandomListener::makeList(qsizetype lists)
{
    // Names are never used twice, so that a list made twice is seen.
    const QString name = QStringLiteral("List %1-%2").arg(m_options.seed).arg(m_names++);
    SoakEdit edit{What::Create};
    edit.name = name;
    const QVector<TrackId> tracks = someTracks(5);
    edit.tracks = numbersOf(tracks);
    if (lists >= mostLists)
        return;
    tryEdit(edit);
    tell(m_sync->edits().createPlaylist(name, tracks));
}

void RandomListener::editList()
{
    const auto lists = valueOf(m_sync->library().playlists()).value_or(QVector<sync::Playlist>{});
    if (lists.isEmpty() || pick(8) == 0)
        return makeList(lists.size());
    const sync::Playlist& list = lists[pick(static_cast<int>(lists.size()))];
    sync::EditService& edits = m_sync->edits();
    switch (pick(12)) {
    case 0: {
        SoakEdit edit{What::Rename, list.id.value};
        edit.name = QStringLiteral("Named %1-%2").arg(m_options.seed).arg(m_names++);
        tryEdit(edit);
        return tell(edits.renamePlaylist(list.id, edit.name));
    }
    case 1:
        tryEdit({What::Delete, list.id.value});
        return tell(edits.deletePlaylist(list.id));
    default:
        return editEntries(list.id);
    }
}

void RandomListener::editEntries(sync::PlaylistId list)
{
    const auto entries = valueOf(m_sync->library().playlistEntries(list)).value_or(QVector<sync::PlaylistEntry>{});
    const int count = static_cast<int>(entries.size());
    const int place = pick(count + 1);
    const int chosen = pick(count);
    const bool isOurs = count > 0 && !isOthers(entries[chosen].track.id.value);
    sync::EditService& edits = m_sync->edits();
    SoakEdit edit{What::Add, list.value};
    const int what = isOurs ? pick(3) : 0;
    if (what == 0) {
        const QVector<TrackId> tracks = someTracks(3);
        const bool atEnd = pick(2) == 0;
        edit.tracks = numbersOf(tracks);
        edit.value = ownAmong(entries, atEnd ? count : place);
        if (count > longestList)
            return;
        tryEdit(edit);
        return tell(edits.addToPlaylist(list, tracks, atEnd ? -1 : place));
    }
    edit.from = ownAmong(entries, chosen);
    if (what == 1) {
        edit.what = What::Remove;
        tryEdit(edit);
        return tell(edits.removeFromPlaylist(list, {entries[chosen].id}));
    }
    edit.what = What::Move;
    const int target = pick(count);
    auto others = entries;
    others.removeAt(chosen);
    edit.value = ownAmong(others, target);
    tryEdit(edit);
    tell(edits.moveInPlaylist(list, entries[chosen].id, target));
}

std::optional<int> runAsListener(const QStringList& arguments)
{
    if (arguments.value(1) != QStringLiteral("--listener"))
        return std::nullopt;
    ListenerOptions options{arguments.value(3), QUrl(arguments.value(4)),    arguments.value(5),
                            arguments.value(6), arguments.value(7).toUInt(), arguments.value(8).toLongLong()};
    RandomListener listener(std::move(options));
    const QString what = arguments.value(2);
    if (what == QStringLiteral("settle"))
        return listener.settleIn() ? 0 : 1;
    if (what == QStringLiteral("rest"))
        return listener.rest(60'000) ? 0 : 1;
    listener.listen();
}

} // namespace sostenuto::tests
