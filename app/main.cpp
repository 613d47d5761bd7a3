#include "app/Application.h"
#include "app/desktop/QuitSignals.h"
#include "app/desktop/SingleInstance.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>

using namespace sostenuto;

namespace {

void print(std::FILE* where, const QByteArray& text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), where);
}

int printStatus(const app::CommandLine& line)
{
    const auto status = app::SingleInstance::ask(app::profileFor(line).folder, "status");
    if (!status || status->isEmpty()) {
        print(stderr, "No player runs with this profile.\n");
        return 3;
    }
    print(stdout, *status);
    return 0;
}

void nameProgram()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Sostenuto"));
    QCoreApplication::setApplicationName(QStringLiteral("Sostenuto"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SOSTENUTO_VERSION));
    qSetMessagePattern(QStringLiteral("%{time hh:mm:ss.zzz} %{type} %{category}: %{message}"));
}

} // namespace

int main(int argc, char** argv)
{
    nameProgram();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto [line, wrong] = app::parseCommandLine(arguments);
    if (wrong) {
        print(stderr, wrong->toLocal8Bit() + "\n\n" + app::usage().toLocal8Bit());
        return 2;
    }
    switch (line.command) {
    case app::CommandLine::Command::Usage:
        print(stdout, app::usage().toLocal8Bit());
        return 0;
    case app::CommandLine::Command::Version:
        print(stdout, "Sostenuto " SOSTENUTO_VERSION "\n");
        return 0;
    case app::CommandLine::Command::Status: {
        QCoreApplication core(argc, argv);
        return printStatus(line);
    }
    case app::CommandLine::Command::Run:
        break;
    }
    QApplication qt(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("io.sostenuto.Sostenuto"));
    app::quitOnSignals();
    return app::Application(line).run();
}
