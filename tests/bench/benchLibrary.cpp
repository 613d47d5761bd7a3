// What the library's figures are measured with. Times are of the thread, in ms, so that other work beside it does not
// count; nothing here waits for anything but the disk, which the file cache answers.
//
//   bench-library make COUNT FOLDER   library.db with so many tracks: seconds of processor time, size in MB
//   bench-library search FILE COUNT   keystrokes: one line per kind and one for all: name, number, median, p99, worst
//   bench-library care FOLDER COUNT PLAYS   a day's copy and a week's inspection of a library made there: for how many
//   ms each
//                                     holds the sync thread at the longest, and how long it takes; real time
//                                     the same of an import of that copy, and of its steps
//   bench-library views FILE          an artist's page, statistics, typed letters: name, number, median, p99, worst
//   bench-library rows FILE           each order of the tracks table: ids, then jumps: name, ids ms, median, p99, worst
#include "tests/bench/GeneratedLibrary.h"
#include "tests/bench/RecordedQueries.h"

#include <sync/service/LongReads.h>
#include <sync/store/Backup.h>
#include <sync/store/Database.h>
#include <sync/store/HeldStore.h>
#include <sync/store/Import.h>
#include <sync/store/LibraryReader.h>
#include <sync/store/Query.h>
#include <sync/store/SourceStore.h>

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>
#include <random>

using namespace sostenuto::sync;

namespace {

/// Of the process; it has one thread.
double worked()
{
    return double(std::clock()) * 1e3 / CLOCKS_PER_SEC;
}

void printTimes(const char* name, std::vector<double> times)
{
    if (times.empty())
        return;
    std::sort(times.begin(), times.end());
    const auto at = [&](double share) {
        return times[std::min(times.size() - 1, size_t(share * double(times.size())))];
    };
    std::printf("%s %zu %.3f %.3f %.3f\n", name, times.size(), at(0.5), at(0.99), times.back());
}

int make(int count, const QString& folder)
{
    QDir().mkpath(folder);
    const QString path = QDir(folder).filePath(QStringLiteral("library.db"));
    auto database = Database::open(path, Database::Mode::ReadWrite);
    if (!database)
        return 1;
    SourceStore sources(**database);
    const auto source = sources.put(QStringLiteral("subsonic"), QUrl(QStringLiteral("http://127.0.0.1:1")),
                                    QStringLiteral("listener"), QStringLiteral("Big"));
    const GeneratedLibrary library(count);
    const auto generation = sources.beginPull(source->id);
    if (!library.putInto(**database, source->id, *generation))
        return 1;
    HeldStore held(**database);
    for (int i = 1; i <= count; i += count / 1000)
        (void)held.put({TrackId{i}, QString::number(i), HeldState::Complete, 1000, 1000, {}, {}, {}, {}});
    (void)sources.endPull(source->id, QDateTime::currentDateTimeUtc());
    database->reset();
    std::printf("%.3f %.1f\n", worked() / 1e3, double(QFileInfo(path).size()) / 1e6);
    return 0;
}

const char* nameOf(QueryKind kind)
{
    switch (kind) {
    case QueryKind::Prefix:
        return "prefix";
    case QueryKind::TwoNames:
        return "two-names";
    case QueryKind::Infix:
        return "infix";
    case QueryKind::WithoutMarks:
        return "without-marks";
    case QueryKind::TypingError:
        return "typing-error";
    case QueryKind::Nothing:
        return "nothing";
    }
    return "";
}

int search(const LibraryReader& reader, int count)
{
    constexpr int perKind = 20;
    const QVector<RecordedQuery> queries = recordQueries(reader, count);
    std::vector<double> all;
    std::map<QueryKind, std::vector<double>> byKind;
    std::vector<std::pair<double, QString>> slow;
    for (const RecordedQuery& query : queries) {
        const double began = worked();
        const auto found = reader.search(query.text, false, perKind);
        const double took = worked() - began;
        if (!found)
            return 1;
        all.push_back(took);
        byKind[query.kind].push_back(took);
        slow.emplace_back(took, query.text);
    }
    for (const auto& [kind, times] : byKind)
        printTimes(nameOf(kind), times);
    printTimes("all", all);
    std::sort(slow.rbegin(), slow.rend());
    for (size_t i = 0; i < std::min<size_t>(slow.size(), 12); ++i)
        std::fprintf(stderr, "%.1f ms  \"%s\"\n", slow[i].first, qPrintable(slow[i].second));
    return 0;
}

int rows(const LibraryReader& reader)
{
    constexpr int jumps = 200;
    constexpr int window = 200;
    const std::pair<const char*, TrackOrder> orders[]{
        {"artist", TrackOrder::Artist},         {"title", TrackOrder::Title},
        {"album", TrackOrder::Album},           {"year", TrackOrder::Year},
        {"duration", TrackOrder::Duration},     {"plays", TrackOrder::PlayCount},
        {"last-played", TrackOrder::LastPlayed}};
    std::mt19937 random(2026);
    for (const auto& [name, order] : orders) {
        TrackQuery query;
        query.order = order;
        const double began = worked();
        const QVector<TrackId> ids = reader.trackIds(query).value();
        std::printf("ids-%s 1 %.3f\n", name, worked() - began);
        std::vector<double> times;
        for (int i = 0; i < jumps; ++i) {
            const auto at = qsizetype(random() % quint32(std::max<qsizetype>(1, ids.size() - window)));
            const double jumped = worked();
            if (reader.tracks(ids.mid(at, window)).value().isEmpty())
                return 1;
            times.push_back(worked() - jumped);
        }
        printTimes(name, times);
    }
    return 0;
}

template <class Work>
bool timed(const char* name, int times, Work work)
{
    std::vector<double> took;
    for (int i = 0; i < times; ++i) {
        const double began = worked();
        if (!work(i))
            return false;
        took.push_back(worked() - began);
    }
    printTimes(name, std::move(took));
    return true;
}

int views(const LibraryReader& reader)
{
    constexpr int times = 200;
    const QVector<ArtistId> artists = reader.artistIds({}).value();
    const auto artist = [&](int i) { return artists[i * 7919LL % artists.size()]; };
    const QVector<TrackId> tracks = reader.trackIds({}).value();
    TypedJump jump;
    for (const TrackId id : tracks)
        jump.ids.append(id.value);
    const auto typed = [&](TypedJump::Text text, int letters) {
        return [&, text, letters](int i) {
            jump.text = text;
            jump.typed = QString(letters, QChar(u'a' + i % 26));
            return reader.firstBeginning(jump).has_value();
        };
    };
    const auto appears = [&](int i) {
        AlbumQuery query;
        query.appearing = artist(i);
        return reader.albumIds(query).has_value();
    };
    const auto statistics = [&](int i) {
        return reader.statistics(StatisticsSpan(i % 3), QDateTime::currentDateTime()).has_value();
    };
    const bool well =
        timed("similar", times, [&](int i) { return reader.similarArtists(artist(i)).has_value(); }) &&
        timed("artist-details", times, [&](int i) { return reader.artistDetails(artist(i)).has_value(); }) &&
        timed("appears-on", times, appears) && timed("statistics", 9, statistics) &&
        timed("typed-title-1", 26, typed(TypedJump::Text::TrackTitle, 1)) &&
        timed("typed-artist-1", 26, typed(TypedJump::Text::TrackArtist, 1)) &&
        timed("typed-title-2", 26, typed(TypedJump::Text::TrackTitle, 2));
    return well ? 0 : 1;
}

/// The longest time for which this thread's loop could do nothing else, and the whole.
void beside(const char* name, const QString& path, const LongReads::Work& work)
{
    LongReads reads(path);
    QEventLoop loop;
    QElapsedTimer whole;
    QElapsedTimer last;
    qint64 longest = 0;
    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, &loop, [&] { longest = std::max(longest, last.nsecsElapsed()); });
    QObject::connect(&tick, &QTimer::timeout, &loop, [&] { last.start(); });
    tick.start(0);
    whole.start();
    last.start();
    reads.start(work, [&](const Result<void>& done) {
        if (!done)
            std::fprintf(stderr, "%s: %s\n", name, qPrintable(done.error().detail));
        loop.quit();
    });
    loop.exec();
    std::printf("%s 1 %.3f %.3f\n", name, double(longest) / 1e6, double(whole.nsecsElapsed()) / 1e6);
}

/// Takes the copy in again after the plays in it went: how long each step holds the sync thread, in real time.
int takeIn(Database& database, const QString& copy)
{
    QFile file(copy);
    if (!file.open(QIODevice::ReadOnly) ||
        !database.transaction(Database::Durability::Fetchable, [&] { run(database, "DELETE FROM play"); }))
        return 1;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QElapsedTimer timer;
    timer.start();
    auto plan = planImport(database, QJsonDocument::fromJson(file.readAll()).object(), now);
    if (!plan)
        return 1;
    std::printf("import-plan 1 %.3f\n", double(timer.nsecsElapsed()) / 1e6);
    Import import(database, std::move(*plan), now);
    std::vector<double> times;
    for (bool more = true; more;) {
        timer.start();
        const auto step = import.step();
        if (!step)
            return 1;
        more = *step;
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    printTimes("import-step", times);
    return 0;
}

int care(const QString& folder, int count, int plays)
{
    if (const int failed = make(count, folder); failed != 0)
        return failed;
    const QString path = QDir(folder).filePath(QStringLiteral("library.db"));
    const auto database = Database::open(path, Database::Mode::ReadWrite);
    const auto played = (*database)->transaction(Database::Durability::Fetchable, [&] {
        run(**database,
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1) "
            "INSERT INTO play (track_id, started_at) SELECT 1 + i % ?2, 1700000000000 + i * 240000 FROM n",
            plays, count);
    });
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QElapsedTimer timer;
    timer.start();
    const auto made = backUp(**database, QDir(folder).filePath(QStringLiteral("here")), now);
    std::printf("copy-in-place 1 %.3f\n", double(timer.nsecsElapsed()) / 1e6);
    if (!played || !made || !*made)
        return 1;
    std::printf("copy-size 1 %.3f\n", double(QFileInfo(**made).size()) / 1e6);
    beside("copy-beside", path, [=](Database& reader) -> Result<void> {
        const auto copied = backUp(reader, QDir(folder).filePath(QStringLiteral("beside")), now);
        return copied ? Result<void>() : tl::unexpected(copied.error());
    });
    beside("inspection-beside", path, [](Database& reader) { return reader.inspect(); });
    return takeIn(**database, **made);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const QString what = words.value(1);
    if (what == QStringLiteral("make"))
        return make(words.value(2).toInt(), words.value(3));
    if (what == QStringLiteral("care"))
        return care(words.value(2), words.value(3).toInt(), words.value(4).toInt());
    const auto database = Database::open(words.value(2), Database::Mode::ReadOnly);
    if (!database)
        return 1;
    const LibraryReader reader(**database);
    if (what == QStringLiteral("search"))
        return search(reader, words.value(3).toInt());
    if (what == QStringLiteral("views"))
        return views(reader);
    return what == QStringLiteral("rows") ? rows(reader) : 1;
}
