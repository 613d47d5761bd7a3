// What it costs to join two versions of a playlist.
//
// bench-merge ENTRIES RUNS   one line of JSON: milliseconds of processor time, the median of so many merges of each
// kind

#include <sync/outbox/PlaylistMerge.h>

#include <QRandomGenerator>
#include <QVector>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>

using sostenuto::sync::merged;

namespace {

constexpr quint32 seed = 7;

QString trackId(int number)
{
    return QStringLiteral("%1").arg(number, 22, 36, QLatin1Char('0')); // as long as Navidrome's
}

/// One track in ten stands in it twice.
QStringList longList(int entries)
{
    QStringList list;
    for (int i = 0; i < entries; ++i)
        list.append(trackId(i % 10 == 9 ? i - 5 : i));
    return list;
}

QStringList edited(QStringList list, int edits, quint32 salt)
{
    QRandomGenerator random(seed + salt);
    for (int i = 0; i < edits; ++i) {
        const auto from = random.bounded(static_cast<int>(list.size()));
        const auto to = random.bounded(static_cast<int>(list.size()));
        switch (i % 3) {
        case 0:
            list.insert(to, trackId(static_cast<int>(1'000'000 * salt) + i));
            break;
        case 1:
            list.removeAt(from);
            break;
        default:
            list.move(from, to);
        }
    }
    return list;
}

QStringList shuffled(QStringList list, quint32 salt)
{
    QRandomGenerator random(seed + salt);
    std::shuffle(list.begin(), list.end(), random);
    return list;
}

double medianMs(int runs, const std::function<QStringList()>& merge)
{
    QVector<double> times;
    for (int i = 0; i < runs; ++i) {
        const std::clock_t began = std::clock();
        const QStringList result = merge();
        times.append(static_cast<double>(std::clock() - began) * 1e3 / CLOCKS_PER_SEC);
        if (result.isEmpty())
            std::abort();
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main(int argc, char** argv)
{
    const int entries = argc > 1 ? std::atoi(argv[1]) : 0;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 0;
    if (entries < 100 || runs < 1) {
        std::fprintf(stderr, "bench-merge ENTRIES RUNS\n");
        return 2;
    }
    const QStringList base = longList(entries);
    const QStringList mine = edited(base, 100, 1);
    const QStringList theirs = edited(base, 100, 2);
    const QStringList mineAnew = shuffled(base, 3);
    const QStringList theirsAnew = shuffled(base, 4);
    const QStringList oneTrack(entries, trackId(1));
    const QStringList oneTrackMine = oneTrack.mid(entries / 10) + QStringList{trackId(2)};
    const QStringList oneTrackTheirs = QStringList{trackId(3)} + oneTrack;
    std::printf("{\"entries\": %d, \"append\": %.3f, \"edits\": %.3f, \"shuffled\": %.3f, \"one_track\": %.3f}\n",
                entries, medianMs(runs, [&] { return merged(base, base + QStringList{trackId(9'000'000)}, base); }),
                medianMs(runs, [&] { return merged(base, mine, theirs); }),
                medianMs(runs, [&] { return merged(base, mineAnew, theirsAnew); }),
                medianMs(runs, [&] { return merged(oneTrack, oneTrackMine, oneTrackTheirs); }));
    return 0;
}
