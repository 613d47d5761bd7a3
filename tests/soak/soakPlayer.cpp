// Does thousands of random things to a player, with good files and bad ones.
//
//   soak-player --make FOLDER              writes the good files, with the ffmpeg program
//   soak-player FOLDER [COMMANDS [SEED]]
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
    if (arguments.value(1) == QStringLiteral("--make"))
        return SoakRun::makeFiles(arguments.value(2)) ? 0 : 2;
    const int commands = arguments.value(2, QStringLiteral("10000")).toInt();
    const unsigned seed =
        arguments.size() > 3 ? arguments[3].toUInt() : QRandomGenerator::global()->bounded(1'000'000U);
    std::printf("seed %u, %d commands\n", seed, commands);
    std::fflush(stdout);
    QElapsedTimer clock;
    clock.start();
    SoakRun run(seed, arguments.value(1));
    if (!run.isReady()) {
        std::fprintf(stderr, "The files are not there: soak-player --make FOLDER\n");
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
