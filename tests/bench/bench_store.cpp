// The store with a large library: prints one line per question. Not a test; ./dev bench and people run it.
//
// bench_store [tracks]

#include <sync/store/CatalogueStore.h>
#include <sync/store/EditStore.h>
#include <sync/store/HeldStore.h>
#include <sync/store/LibraryReader.h>
#include <tests/support/sync/StoreBuilders.h>
#include <tests/support/sync/StoreLibrary.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace sostenuto::sync;

/// The middle one of several runs: time that passed, and time of the processor, which a busy machine does not lengthen.
template <class Work>
static void measure(const char* name, const Work& work, int runs = 5)
{
    std::vector<double> passed;
    std::vector<double> worked;
    qint64 answer = 0;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        const std::clock_t began = std::clock();
        timer.start();
        answer = work();
        passed.push_back(double(timer.nsecsElapsed()) / 1e6);
        worked.push_back(double(std::clock() - began) * 1e3 / CLOCKS_PER_SEC);
    }
    std::sort(passed.begin(), passed.end());
    std::sort(worked.begin(), worked.end());
    const size_t middle = passed.size() / 2;
    std::printf("%-34s %9.2f ms passed %9.2f ms worked   %lld\n", name, passed[middle], worked[middle],
                static_cast<long long>(answer));
    std::fflush(stdout);
}

static void measureWriting(StoreFixture& store, const StoreLibrary& library)
{
    CatalogueStore catalogue(*store.database);
    measure(
        "the first pull", [&] { return library.putInto(*store.database, store.source, 1) ? library.trackCount() : -1; },
        1);
    std::printf("%-44s %9.1f MB\n", "size of the file", double(QFileInfo(store.path).size()) / 1e6);
    int first = 0;
    const auto page = [&](bool change) {
        QVector<RemoteTrack> rows = library.tracks(first += 500, 500);
        for (RemoteTrack& row : rows)
            row.year += change ? 1 : 0;
        return rows;
    };
    measure("500 tracks, nothing new", [&] { return catalogue.putTracks(store.source, page(false), 2) ? 500 : -1; });
    measure("500 tracks, all changed", [&] { return catalogue.putTracks(store.source, page(true), 2) ? 500 : -1; });
    int next = 1;
    measure("love a track, on disk",
            [&] { return EditStore(*store.database).setLoved({TrackId{next += 31}}, true, moment()) ? 1 : 0; });
    for (int i = 1; i < library.trackCount(); i += 5)
        (void)HeldStore(*store.database)
            .put({TrackId{i}, QString::number(i), HeldState::Complete, 1000, 1000, {}, {}, {}, {}});
}

static void measureReading(const LibraryReader& reader)
{
    const std::pair<const char*, TrackOrder> orders[]{
        {"trackIds by artist", TrackOrder::Artist},     {"trackIds by title", TrackOrder::Title},
        {"trackIds by album", TrackOrder::Album},       {"trackIds by year", TrackOrder::Year},
        {"trackIds by duration", TrackOrder::Duration}, {"trackIds by plays", TrackOrder::PlayCount}};
    for (const auto& [name, order] : orders)
        measure(name, [&] { return reader.trackIds({order, false, false, false, false, {}, {}, {}}).value().size(); });
    measure("trackIds held only", [&] {
        return reader.trackIds({TrackOrder::Artist, false, true, false, false, {}, {}, {}}).value().size();
    });
    measure("trackIds with a filter", [&] {
        return reader.trackIds({TrackOrder::Artist, false, false, false, false, u"winter"_qs, {}, {}}).value().size();
    });
    measure("albumIds by title", [&] { return reader.albumIds({}).value().size(); });
    measure("artistIds", [&] { return reader.artistIds({}).value().size(); });
    const QVector<TrackId> all = reader.trackIds({}).value();
    const QVector<AlbumId> albums = reader.albumIds({}).value();
    qsizetype at = 0;
    measure("a window of 200 tracks", [&] { return reader.tracks(all.mid(at += all.size() / 7, 200)).value().size(); });
    at = 0;
    measure("a window of 200 albums",
            [&] { return reader.albums(albums.mid(at += albums.size() / 7, 200)).value().size(); });
    measure("counts", [&] { return reader.counts().value().tracks; });
    measure("an album's tracks", [&] {
        return reader.trackIds({{}, false, false, false, false, {}, albums[100], {}}).value().size();
    });
    for (const char* typed : {"s", "si", "sil", "silv", "silver", "silver w", "silver wi", "silver win",
                              "silver winter", "the", "u2", "zzzz"})
        measure(qPrintable(QStringLiteral("search \"%1\"").arg(QLatin1String(typed))),
                [&] { return reader.search(QString::fromLatin1(typed), false, 20).value().trackTotal; });
}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const StoreLibrary library(argc > 1 ? QByteArray(argv[1]).toInt() : 100'000);
    StoreFixture store;
    measureWriting(store, library);
    const auto database = Database::open(store.path, Database::Mode::ReadOnly);
    if (!database)
        return 1;
    measureReading(LibraryReader(**database));
    store.database.reset();
    measure("open again", [&] { return Database::open(store.path, Database::Mode::ReadWrite) ? 1 : 0; });
    return 0;
}
