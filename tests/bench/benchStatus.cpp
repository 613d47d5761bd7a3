// How soon an outage is noticed and how soon a recovery is, over the whole sync layer with a real service on loopback:
//
//   bench-status FOLDER RUNS     prints JSON
#include "tests/support/app/FaultStage.h"
#include "tests/support/sync/ServiceLife.h"

#include <sync/service/StatusService.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cstdio>

using namespace sostenuto;
using namespace sostenuto::tests;
using sync::BannerKind;
using sync::ServiceState;

namespace {

struct Kind {
    const char* name;
    std::optional<Cut> cut;
    demo::Outage outage = demo::Outage::None;
};

constexpr int downMs = 3000; ///< how long after the banner the service comes back

struct Times {
    QJsonArray noticed;   ///< ms from the first failed request to the banner
    QJsonArray recovered; ///< ms from the service's return until the banner is gone and nothing waits
    QJsonArray triedNow;  ///< the same, where the listener asks for it
};

qint64 noticed(FaultStage& stage, const Kind& kind)
{
    kind.cut ? stage.relay().cut(*kind.cut) : stage.service().setOutage(kind.outage);
    const auto told = [](const ServiceState& state) { return state.kind == BannerKind::Outage; };
    for (int i = 0; i < 60 && !told(stage.state()); ++i) {
        stage.useIt();
        (void)stage.waitFor(told, 500);
    }
    return told(stage.state()) ? stage.state().since.msecsTo(QDateTime::currentDateTimeUtc()) : -1;
}

qint64 recovered(FaultStage& stage, bool asks)
{
    QTest::qWait(downMs);
    stage.relay().restore();
    stage.service().setOutage(demo::Outage::None);
    QElapsedTimer clock;
    clock.start();
    if (asks) {
        (void)stage.waitFor([](const ServiceState& state) { return !state.checking; }, 20'000);
        clock.restart();
        stage.sync().status().tryNow();
    }
    return stage.waitUntilWell(400'000) ? clock.elapsed() : -1;
}

QJsonObject measured(FaultStage& stage, const Kind& kind, int runs)
{
    Times times;
    for (int i = 0; i < runs; ++i) {
        for (const bool asks : {false, true}) {
            if (!stage.startAnew())
                qFatal("the service is not there");
            times.noticed.append(noticed(stage, kind));
            (asks ? times.triedNow : times.recovered).append(recovered(stage, asks));
        }
    }
    return {{QStringLiteral("name"), QString::fromLatin1(kind.name)},
            {QStringLiteral("noticed"), times.noticed},
            {QStringLiteral("recovered"), times.recovered},
            {QStringLiteral("triedNow"), times.triedNow}};
}

/// Banners, None too, that a simulated service causes in some hours; the most of ten lives.
int bannersOf(const sync::SimulatedService& service, qint64 ms)
{
    int most = 0;
    for (unsigned seed = 1; seed <= 10; ++seed) {
        sync::ServiceLife life(seed);
        life.service = service;
        life.live(ms);
        most = std::max(most, static_cast<int>(life.banners.size()) - 1);
    }
    return most;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int runs = arguments.value(2, QStringLiteral("3")).toInt();
    FaultStage stage;
    if (!stage.begin(arguments.value(1)) || !stage.signIn(stage.relay().address()))
        return 1;
    const Kind kinds[] = {{"refused", Cut::Refuse},
                          {"reset", Cut::Reset},
                          {"silent", Cut::Stall},
                          {"503 of a proxy", Cut::ServerError},
                          {"a page instead", Cut::WebPage},
                          {"name not found", Cut::NoName},
                          {"streaming only", {}, demo::Outage::Streaming}};
    QJsonArray all;
    for (const Kind& kind : kinds)
        all.append(measured(stage, kind, runs));
    const QJsonObject report{
        {QStringLiteral("kinds"), all},
        {QStringLiteral("uneven"),
         bannersOf({0.005, sync::ErrorKind::ConnectionLost, 120.0, 1.1}, 10'000 * sync::secondMs)},
        {QStringLiteral("half"), bannersOf({0.5, sync::ErrorKind::ConnectionLost, 120.0, 0.8}, 7'200 * sync::secondMs)},
    };
    std::printf("%s\n", QJsonDocument(report).toJson(QJsonDocument::Compact).constData());
    return 0;
}
