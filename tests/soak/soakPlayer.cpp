// Does thousands of random things to a player, with good files and bad ones.
//
//   soak-player [COMMANDS [SEED]]
#include "tests/support/player/SoakRun.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <cstdio>

using namespace sostenuto::player::test;

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int commands = arguments.value(1, QStringLiteral("10000")).toInt();
    const unsigned seed =
        arguments.size() > 2 ? arguments[2].toUInt() : QRandomGenerator::global()->bounded(1'000'000U);
    std::printf("seed %u, %d commands\n", seed, commands);
    std::fflush(stdout);
    QElapsedTimer clock;
    clock.start();
    SoakRun run(seed);
    if (!run.isReady()) {
        std::fprintf(stderr, "The ffmpeg program is needed.\n");
        return 2;
    }
    QString wrong;
    int done = 0;
    for (; done < commands && wrong.isEmpty(); ++done)
        wrong = run.step();
    if (wrong.isEmpty())
        wrong = run.finish();
    for (auto count = run.counts().begin(); count != run.counts().end(); ++count)
        std::printf("%s %d, ", qPrintable(count.key()), count.value());
    std::printf(
        "\n%d commands in %lld s; %.1f minutes of sound rendered, %d tracks failed; the slowest command on the main "
        "thread: %s, %.1f ms\n",
        done, static_cast<long long>(clock.elapsed() / 1000), double(run.framesRendered()) / 44100 / 60,
        run.tracksFailed(), qPrintable(run.worstCommand()), run.worstMs());
    if (!wrong.isEmpty())
        std::printf("WRONG after %d commands: %s\n", done, qPrintable(wrong));
    return wrong.isEmpty() ? 0 : 1;
}
