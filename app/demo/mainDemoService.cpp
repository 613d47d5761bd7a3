// sostenuto-demo-service: the demo service as a process of its own, so that a test can end the player and look at what
// the service has.
#include "app/demo/DemoService.h"
#include "app/demo/rest/Traps.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>
#include <QTimer>

#include <csignal>
#include <cstdio>

namespace {

// A signal handler may do next to nothing; a timer looks at what it left.
volatile std::sig_atomic_t askedToEnd = 0;

void watchForTheEnd(QCoreApplication& application)
{
    for (const int signal : {SIGTERM, SIGINT})
        std::signal(signal, [](int) { askedToEnd = 1; });
    auto* timer = new QTimer(&application);
    QObject::connect(timer, &QTimer::timeout, &application, [] {
        if (askedToEnd != 0)
            QCoreApplication::quit();
    });
    timer->start(100);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("sostenuto-demo-service"));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "A small OpenSubsonic server on this computer, with music made by code. User demo, password demo."));
    parser.addHelpOption();
    parser.addOptions({{QStringLiteral("port"), QStringLiteral("Listen on this port; 0 = any free one."),
                        QStringLiteral("number"), QStringLiteral("0")},
                       {QStringLiteral("folder"), QStringLiteral("Keep tracks and state here."), QStringLiteral("path"),
                        QStandardPaths::writableLocation(QStandardPaths::CacheLocation)},
                       {QStringLiteral("traps"),
                        QStringLiteral("Bad habits: most-rows=20,cut-above=40,empty-every=3,renumbered=1,bare=1."),
                        QStringLiteral("list")},
                       {QStringLiteral("print-address"), QStringLiteral("Print the address once it listens.")}});
    parser.process(application);

    sostenuto::demo::DemoOptions options;
    options.folder = parser.value(QStringLiteral("folder"));
    options.port = parser.value(QStringLiteral("port")).toUShort();
    const QStringList traps = parser.value(QStringLiteral("traps")).split(u',', Qt::SkipEmptyParts);
    for (const QString& trap : traps) {
        if (!sostenuto::demo::setTrap(options.traps, trap.section(u'=', 0, 0), trap.section(u'=', 1))) {
            std::fprintf(stderr, "There is no trap %s.\n", qUtf8Printable(trap));
            return 1;
        }
    }
    sostenuto::demo::DemoService service(options);
    if (!service.start()) {
        std::fputs("The demo service cannot listen there.\n", stderr);
        return 1;
    }
    if (parser.isSet(QStringLiteral("print-address"))) {
        std::printf("%s\n", qUtf8Printable(service.address().toString()));
        std::fflush(stdout);
    }
    watchForTheEnd(application);
    return QCoreApplication::exec();
}
