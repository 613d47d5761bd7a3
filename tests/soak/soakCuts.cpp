// Cuts the way to a service at a random moment of playback, in every way in which a service goes, and counts the frames
// that were heard.
//
//   soak-cuts FOLDER [RUNS [SEED]]     prints a table, writes FOLDER/cuts.json
//
// Nine of ten runs cut while all of the queue is held, one while the playing track is held in part.
#include "tests/support/app/CutStage.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

using namespace sostenuto::tests;

namespace {

/// What came of all runs with one kind of cut.
struct Row {
    int runs = 0;
    int wrong = 0;
    HeardFrames sum;
    qint64 worst = 0; ///< frames that were missing, repeated or silent in one run
    qint64 shortBy = 0;

    void add(const CutResult& result)
    {
        ++runs;
        wrong += !result.trouble.isEmpty() || !result.heard.isExact();
        sum.missing += result.heard.missing;
        sum.repeated += result.heard.repeated;
        sum.silent += result.heard.silent;
        sum.disorder += result.heard.disorder;
        worst = std::max(worst, result.heard.missing + result.heard.repeated + result.heard.silent);
        shortBy = std::max(shortBy, result.shortBy);
    }
};

void print(const char* title, const std::array<Row, allCuts.size()>& rows)
{
    std::printf("\n%-36s %6s %8s %9s %7s %9s %6s\n", title, "runs", "missing", "repeated", "silent", "disorder",
                "worst");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        std::printf("  %-34s %6d %8lld %9lld %7lld %9lld %6lld\n", nameOf(allCuts[i]), row.runs,
                    static_cast<long long>(row.sum.missing), static_cast<long long>(row.sum.repeated),
                    static_cast<long long>(row.sum.silent), static_cast<long long>(row.sum.disorder),
                    static_cast<long long>(row.worst));
    }
}

QJsonArray json(const std::array<Row, allCuts.size()>& rows)
{
    QJsonArray array;
    for (std::size_t i = 0; i < rows.size(); ++i)
        array.append(QJsonObject{{QStringLiteral("cut"), QLatin1String(nameOf(allCuts[i]))},
                                 {QStringLiteral("runs"), rows[i].runs},
                                 {QStringLiteral("wrong"), rows[i].wrong},
                                 {QStringLiteral("missing"), rows[i].sum.missing},
                                 {QStringLiteral("repeated"), rows[i].sum.repeated},
                                 {QStringLiteral("silent"), rows[i].sum.silent},
                                 {QStringLiteral("disorder"), rows[i].sum.disorder},
                                 {QStringLiteral("worst"), rows[i].worst},
                                 {QStringLiteral("mostNotHeardOfWhatWasHere"), rows[i].shortBy}});
    return array;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString folder = arguments.value(1);
    const int runs = arguments.value(2, QStringLiteral("500")).toInt();
    const unsigned seed =
        arguments.size() > 3 ? arguments[3].toUInt() : QRandomGenerator::global()->bounded(1'000'000U);
    CutStage stage;
    if (folder.isEmpty() || !stage.begin(folder + QStringLiteral("/cuts"))) {
        std::fprintf(stderr, "soak-cuts FOLDER [RUNS [SEED]]: the service did not come up\n");
        return 2;
    }
    std::printf("seed %u, %d runs\n", seed, runs);
    std::array<Row, allCuts.size()> held;
    std::array<Row, allCuts.size()> partly;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < runs; ++i) {
        const std::size_t kind = static_cast<std::size_t>(i) % allCuts.size();
        const bool isPartly = i / static_cast<int>(allCuts.size()) % 10 == 9;
        const unsigned own = seed + static_cast<unsigned>(i);
        const CutResult result =
            isPartly ? stage.whilePartlyHeld(own, allCuts[kind]) : stage.whileHeld(own, allCuts[kind]);
        (isPartly ? partly : held)[kind].add(result);
        if (!result.trouble.isEmpty() || !result.heard.isExact())
            std::printf("WRONG run %d (seed %u), %s%s, cut at frame %lld: missing %lld, repeated %lld, silent %lld, "
                        "disorder %lld %s%s\n",
                        i, own, nameOf(result.kind), isPartly ? ", partly held" : "",
                        static_cast<long long>(result.cutAt), static_cast<long long>(result.heard.missing),
                        static_cast<long long>(result.heard.repeated), static_cast<long long>(result.heard.silent),
                        static_cast<long long>(result.heard.disorder), qPrintable(result.trouble),
                        qPrintable(result.failed));
        if (i % 50 == 49)
            std::printf("  %d\n", i + 1);
        std::fflush(stdout);
    }
    print("all of the queue was held", held);
    print("the playing track was held in part", partly);
    std::printf("\n%d runs in %lld s\n", runs, static_cast<long long>(clock.elapsed() / 1000));
    QFile file(folder + QStringLiteral("/cuts.json"));
    if (file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("seed"), static_cast<qint64>(seed)},
                                             {QStringLiteral("seconds"), static_cast<double>(clock.elapsed()) / 1000},
                                             {QStringLiteral("held"), json(held)},
                                             {QStringLiteral("partlyHeld"), json(partly)}})
                       .toJson());
    const auto failed = [](const Row& row) { return row.wrong > 0; };
    return std::any_of(held.begin(), held.end(), failed) || std::any_of(partly.begin(), partly.end(), failed) ? 1 : 0;
}
