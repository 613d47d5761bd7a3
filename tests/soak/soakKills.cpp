// Kills a listener's process at random moments and looks whether every edit that was confirmed is kept, and reaches the
// service once.
//
//   soak-kills FOLDER [RUNS [SEED]] [--supysonic]     prints a table, writes FOLDER/kills.json
#include "tests/support/soak/KillRun.h"
#include "tests/support/soak/RandomEdits.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

using namespace sostenuto::tests;

namespace {

void print(const KillCounts& counts)
{
    const auto line = [](const char* what, int count) { std::printf("  %-52s %8d\n", what, count); };
    std::printf("\n");
    line("kills", counts.kills);
    line("  of them while the service was away", counts.killsWhileAway);
    line("edits and plays that were confirmed", counts.confirmed);
    line("  of them plays", counts.plays);
    line("edits that were refused", counts.refused);
    line("under way when killed", counts.underWay);
    line("  of them kept", counts.underWayKept);
    line("most that waited for the service at once", counts.most);
    line("additions by another client", counts.othersAdditions);
    line("times the service was compared whole", counts.rests);
    line("held files read byte by byte", counts.heldFiles);
    line("plays whose sending was cut, at a service without plays", counts.playsNotTold);
    std::printf("  %-52s %8.1f s\n\n", "took", static_cast<double>(counts.ms) / 1000);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    if (const auto code = runAsListener(arguments))
        return *code;
    const bool supysonic = arguments.removeAll(QStringLiteral("--supysonic")) > 0;
    const QString folder = arguments.value(1);
    if (folder.isEmpty()) {
        std::fprintf(stderr, "soak-kills FOLDER [RUNS [SEED]] [--supysonic]\n");
        return 2;
    }
    KillOptions options;
    options.runs = arguments.value(2, QStringLiteral("1000")).toInt();
    options.seed = arguments.size() > 3 ? arguments[3].toUInt() : QRandomGenerator::global()->bounded(40'000U);
    options.folder = folder + QStringLiteral("/kills");
    options.program = QCoreApplication::applicationFilePath();
    std::printf("seed %u, %d kills, %s\n", options.seed, options.runs, supysonic ? "Supysonic" : "the demo service");
    const auto server = supysonic ? makeSupysonicServer() : makeDemoServer();
    KillRun run(options, *server);
    run.run([](int done) {
        if (done % 50 == 0) {
            std::printf("  %d\n", done);
            std::fflush(stdout);
        }
    });
    print(run.counts());
    QFile file(folder + (supysonic ? QStringLiteral("/kills-supysonic.json") : QStringLiteral("/kills.json")));
    if (file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(run.report()).toJson());
    for (const QString& wrong : run.wrong())
        std::printf("WRONG %s\n", qPrintable(wrong));
    return run.wrong().isEmpty() ? 0 : 1;
}
