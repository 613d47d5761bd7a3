// What the player's figures are measured with. Each command prints one line of numbers.
//
//   bench-player play SECONDS FILE…        in real time into the null output: processor seconds of the whole process,
//   and of
//                                          those after the start; position in ms
//   bench-player press COUNT A B           from a press on a track of a stopped player to the first sample; ms each
//   bench-player next COUNT A B            from Next to the first sample of the other track; A sounds left, B right
//   bench-player seek COUNT C MS           from a seek to the first sample there; C sounds left before MS, right after
//   it bench-player underruns SECONDS FILE…   into the sound device: frames of silence, frames played, positions in ms
#include "tests/bench/PolledOutput.h"

#include <player/engine/Player.h>
#include <player/source/FileStream.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <cstdio>
#include <ctime>
#include <functional>

using namespace sostenuto;
using bench::FirstSample;
using Side = FirstSample::Side;

namespace {

player::StreamOpener opener(const QStringList& files)
{
    return [files](std::int64_t track) -> std::unique_ptr<player::ByteStream> {
        return player::openFileStream(files.value(track));
    };
}

std::vector<player::QueueItem> items(qsizetype count)
{
    std::vector<player::QueueItem> made;
    for (qsizetype i = 0; i < count; ++i)
        made.push_back(player::Player::makeItem(i, 0));
    return made;
}

void runFor(int ms)
{
    QTimer::singleShot(ms, Qt::PreciseTimer, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
}

/// All threads of this process.
double processorSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

int play(int seconds, const QStringList& files)
{
    player::Player player({opener(files), player::makeNullOutput(true)});
    const double before = processorSeconds();
    player.playItems(items(files.size()), 0);
    runFor(seconds * 1000);
    const double after = processorSeconds();
    std::printf("%.4f %.4f %lld\n", after, after - before, static_cast<long long>(player.positionMs()));
    return player.positionMs() > (seconds - 1) * 1000LL ? 0 : 1; // it must really have played
}

/// Does it `count` times and prints how long each took until sound was there, with a little music in between.
int measure(int count, FirstSample& first, const std::function<void(int)>& prepare,
            const std::function<Side(int)>& side, const std::function<void(int)>& act)
{
    for (int i = 0; i < count; ++i) {
        prepare(i);
        first.lookFor(side(i));
        const auto pressed = bench::Clock::now();
        act(i);
        QElapsedTimer patience;
        patience.start();
        while (!first.seen() && !patience.hasExpired(5000))
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 1);
        if (!first.seen())
            return 1;
        std::printf("%.3f ", std::chrono::duration<double, std::milli>(*first.seen() - pressed).count());
    }
    std::printf("\n");
    return 0;
}

int latency(const QString& what, int count, const QStringList& arguments)
{
    const bool seeks = what == QStringLiteral("seek");
    const QStringList files = seeks ? arguments.mid(0, 1) : arguments;
    const int there = seeks ? arguments.value(1).toInt() : 0;
    FirstSample first;
    QTimer alive; // events come at least so often, so that waiting for one ends
    alive.start(1);
    player::Player player({opener(files), std::make_unique<bench::PolledOutput>(first)});
    player.setRepeat(player::Repeat::All);
    const auto queue = items(files.size());
    const auto other = [](int i) { return i % 2 == 0 ? Side::Right : Side::Left; };
    if (what == QStringLiteral("press")) {
        return measure(
            count, first,
            [&](int) {
                player.stop();
                runFor(330); // until the output is closed
            },
            [](int) { return Side::Any; },
            [&](int i) { player.playItems(queue, static_cast<std::size_t>(i) % queue.size()); });
    }
    player.playItems(queue, 0);
    runFor(300);
    const auto rest = [](int) { runFor(60); };
    if (what == QStringLiteral("next"))
        return measure(count, first, rest, other, [&](int) { player.next(); });
    return measure(count, first, rest, other,
                   [&](int i) { player.seek(i % 2 == 0 ? there + 700 + i * 37 % 3000 : i * 41 % (there / 2)); });
}

int underruns(int seconds, const QStringList& files)
{
    player::Player player({opener(files), player::makeDeviceOutput()});
    player.setRepeat(player::Repeat::All);
    player.playItems(items(files.size()), 0);
    runFor(seconds * 1000);
    std::printf("%lld %s %lld\n", static_cast<long long>(player.underruns()),
                player.state() == player::PlayState::Playing ? "playing" : "not-playing",
                static_cast<long long>(player.positionMs()));
    return player.state() == player::PlayState::Playing ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString what = arguments.value(1);
    const int count = arguments.value(2).toInt();
    if (count <= 0 || arguments.size() < 4)
        return 2;
    if (what == QStringLiteral("play"))
        return play(count, arguments.mid(3));
    if (what == QStringLiteral("underruns"))
        return underruns(count, arguments.mid(3));
    return latency(what, count, arguments.mid(3));
}
