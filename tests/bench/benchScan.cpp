// What scanning a folder costs beside the floor: TagLib alone reading tags, audio properties and cover of the same
// files.
//
// bench-scan make FOLDER FILES     writes that many tagged files of five formats, ten to an album
// bench-scan measure FOLDER [RUNS] one line of JSON, seconds; medians

#include <sync/folder/FolderRead.h>
#include <sync/folder/FolderScan.h>
#include <sync/folder/TagCover.h>
#include <sync/store/Database.h>
#include <tests/support/sync/TaggedFiles.h>

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

#include <fileref.h>
#include <tag.h>
#include <tpropertymap.h>

using namespace sostenuto::sync;

namespace {

struct Cost {
    double worked = 0; ///< processor seconds of all threads
    double passed = 0;
};

template <class Work>
Cost costOf(const Work& work)
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t began = std::clock();
    work();
    return {double(std::clock() - began) / CLOCKS_PER_SEC, double(timer.nsecsElapsed()) / 1e9};
}

Cost median(QVector<Cost> costs)
{
    std::sort(costs.begin(), costs.end(), [](const Cost& a, const Cost& b) { return a.worked < b.worked; });
    return costs[costs.size() / 2];
}

int make(const QString& folder, int files)
{
    const QStringList formats = taggedFormats();
    for (int i = 0; i < files; ++i) {
        const int album = i / 10;
        const QByteArray cover(20'000 + album % 1000, char('a' + album % 26));
        const QString artist = QStringLiteral("Artist number %1").arg(album / 4);
        const QString format = formats[album % formats.size()];
        const QString path =
            QStringLiteral("%1/%2/Album %3/%4 - Song.%5").arg(folder, artist).arg(album).arg(i % 10 + 1).arg(format);
        const bool put = putTagged(path,
                                   {{QStringLiteral("TITLE"), {QStringLiteral("Song number %1 of many").arg(i)}},
                                    {QStringLiteral("ARTIST"), {artist}},
                                    {QStringLiteral("ALBUMARTIST"), {artist}},
                                    {QStringLiteral("ALBUM"), {QStringLiteral("Album number %1").arg(album)}},
                                    {QStringLiteral("TRACKNUMBER"), {QString::number(i % 10 + 1)}},
                                    {QStringLiteral("DATE"), {QString::number(1960 + album % 60)}},
                                    {QStringLiteral("GENRE"), {QStringLiteral("Rock")}}},
                                   cover);
        if (!put)
            return 1;
    }
    return 0;
}

/// The floor: what anyone must do who wants these facts from TagLib.
qint64 readAlone(const QList<QByteArray>& paths)
{
    qint64 seen = 0;
    for (const QByteArray& path : paths) {
        const TagLib::FileRef file(path.constData());
        if (file.isNull())
            continue;
        seen += file.file()->properties().size();
        seen += file.audioProperties()->lengthInMilliseconds();
        seen += hasPicture(*file.file()) ? 1 : 0;
    }
    return seen;
}

struct Library {
    explicit Library(const QString& folder)
        : root(QFile::encodeName(folder)),
          database(*Database::open(home.filePath(QStringLiteral("library.db")), Database::Mode::ReadWrite)),
          folders(*database), source(*folders.add(root, QStringLiteral("bench")))
    {
    }
    ScanReport scan()
    {
        FolderScan scan(folders, {source, root, {}});
        ScanReport report;
        QEventLoop loop;
        QObject::connect(&scan, &FolderScan::finished, &loop, [&](const ScanReport& told) {
            report = told;
            loop.quit();
        });
        scan.start();
        loop.exec();
        return report;
    }

    QTemporaryDir home;
    QByteArray root;
    std::unique_ptr<Database> database;
    FolderStore folders;
    SourceId source;
};

/// Reading alone, on one thread: what of the scan is not writing.
int readAll(const QByteArray& root)
{
    const auto goOn = [] { return true; };
    int tracks = 0;
    const ScanPlan plan = planScan({}, walkFolder(root, {}, goOn), {});
    for (const ScanWork& work : plan.work)
        tracks += int(readFolder(SourceId{1}, root, work, goOn).rows.tracks.size());
    return tracks;
}

int measure(const QString& folder, int runs)
{
    QList<QByteArray> paths;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(QFile::encodeName(files.next()));
    qint64 seen = readAlone(paths); // into the cache
    QVector<Cost> floor, reading, scan, again;
    int read = 0;
    for (int run = 0; run < runs; ++run) {
        floor.append(costOf([&] { seen += readAlone(paths); }));
        reading.append(costOf([&] { seen += readAll(QFile::encodeName(folder)); }));
        Library library(folder);
        scan.append(costOf([&] { read = library.scan().files; }));
        again.append(costOf([&] {
            if (library.scan().changedAnything())
                std::fprintf(stderr, "something changed\n");
        }));
    }
    const Cost f = median(floor);
    const Cost s = median(scan);
    const Cost a = median(again);
    std::printf("{\"files\": %d, \"floor_cpu\": %.3f, \"read_cpu\": %.3f, \"scan_cpu\": %.3f, \"ratio\": %.2f, "
                "\"scan_wall\": %.3f, "
                "\"rescan_cpu\": %.3f, \"rescan_wall\": %.3f, \"seen\": %lld}\n",
                read, f.worked, median(reading).worked, s.worked, s.worked / f.worked, s.passed, a.worked, a.passed,
                static_cast<long long>(seen));
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == QStringLiteral("make") && words.size() == 4)
        return make(words[2], words[3].toInt());
    if (words.value(1) == QStringLiteral("measure") && words.size() >= 3)
        return measure(words[2], words.value(3, QStringLiteral("5")).toInt());
    std::fprintf(stderr, "bench-scan make FOLDER FILES | measure FOLDER [RUNS]\n");
    return 2;
}
