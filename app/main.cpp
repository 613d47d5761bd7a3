#include "app/Application.h"
#include "app/StatusReport.h"
#include "app/control/ControlRequest.h"
#include "app/desktop/QuitSignals.h"
#include "app/desktop/SingleInstance.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <cstdio>

using namespace sostenuto;

namespace {

void print(std::FILE* where, const QByteArray& text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), where);
}

enum Exit { Done = 0, Refused = 1, NotUnderstood = 2, NoPlayer = 3 };

void printObject(const QJsonObject& object)
{
    print(stdout, QJsonDocument(object).toJson(QJsonDocument::Indented));
}

int noPlayer()
{
    print(stderr, "No player runs with this profile.\n");
    return NoPlayer;
}

int printStatus(const app::CommandLine& line)
{
    const app::Profile profile = app::profileFor(line);
    const auto reply = app::SingleInstance::ask(profile.folder, app::requestLine({QStringLiteral("status")}).value());
    const auto read = app::readReplyLine(reply.value_or(QByteArray()));
    if (!read) {
        printObject(app::leftStatus(profile));
        return noPlayer();
    }
    printObject(read->answer);
    return Done;
}

/// Tells the player that runs.
int control(const app::CommandLine& line)
{
    constexpr int patienceMs = 30'000; // a long list of files is looked up
    const auto request = app::requestLine(app::withAbsolutePaths(line.words, QDir::currentPath()));
    if (!request) {
        print(stderr, "That is more than can be handed over at once: 64 KB of names.\n");
        return Refused;
    }
    const auto reply = app::SingleInstance::ask(app::profileFor(line).folder, *request, patienceMs);
    if (!reply)
        return noPlayer();
    const auto read = app::readReplyLine(*reply);
    if (!read) {
        print(stderr, "The player did not answer.\n");
        return Refused;
    }
    if (!read->done) {
        if (line.json && !read->answer.isEmpty())
            printObject(read->answer);
        print(stderr, read->text.toLocal8Bit() + '\n');
        return Refused;
    }
    if (line.json)
        printObject(read->answer);
    else if (!read->text.isEmpty())
        print(stdout, read->text.toLocal8Bit() + '\n');
    return Done;
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
        return NotUnderstood;
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
    case app::CommandLine::Command::Control: {
        QCoreApplication core(argc, argv);
        return control(line);
    }
    case app::CommandLine::Command::Run:
        break;
    }
    QApplication qt(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("io.sostenuto.Sostenuto"));
    // Task bars that know no desktop entries; none where no package has put the icon.
    QGuiApplication::setWindowIcon(QIcon::fromTheme(QGuiApplication::desktopFileName()));
    app::quitOnSignals();
    app::Application application(line);
    const int status = application.run();
    if (application.startsAgain()) {
        arguments.removeAll(QStringLiteral("--safe"));
        QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments);
    }
    return status;
}
