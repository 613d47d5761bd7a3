#include "app/CommandLine.h"

#include <sync/service/DrillService.h>

#include <algorithm>
#include <array>

namespace sostenuto::app {

QString usage()
{
    return QStringLiteral(
        "sostenuto [--profile DIR] [--demo] [--output device|null|file:PATH] [--tour DIR | --shots DIR]\n"
        "          [--drill KIND[:SECONDS]] [--language CODE]\n"
        "sostenuto status [--json] [--profile DIR]\n"
        "sostenuto --version | --help\n"
        "\n"
        "  --profile DIR   keep library, settings and held music in DIR\n"
        "  --demo          start the built-in demo service and play from it\n"
        "  --output WHERE  the sound device (default), nowhere, or a WAV file\n"
        "  --tour DIR      walk through an outage with the demo service; pictures go to DIR\n"
        "  --shots DIR     pictures of every page with the demo service go to DIR\n"
        "  --drill KIND    begin with an outage drill, for ten minutes or KIND:SECONDS (1 to 3600):\n"
        "                  network, server, slow, errors, sign-in, streaming, writes, maintenance\n"
        "  --language CODE en, de or es; qps and qps-rtl are for testers: longer words, right to left\n"
        "  status          how the running player is, as one JSON object\n");
}

namespace {

constexpr auto longestDrillS = static_cast<int>(sync::longestDrill.count());

std::optional<QString> takeOutput(const QString& value, CommandLine& line)
{
    if (value == QStringLiteral("device"))
        line.output = CommandLine::Output::Device;
    else if (value == QStringLiteral("null"))
        line.output = CommandLine::Output::Null;
    else if (value.startsWith(QStringLiteral("file:")) && value.size() > 5) {
        line.output = CommandLine::Output::File;
        line.outputFile = value.mid(5);
    } else
        return QStringLiteral("--output wants device, null or file:PATH");
    return std::nullopt;
}

struct DrillWord {
    const char16_t* word;
    sync::DrillKind kind;
};

constexpr std::array<DrillWord, sync::drillKindCount> drillWords = {
    DrillWord{u"network", sync::DrillKind::NetworkGone}, DrillWord{u"server", sync::DrillKind::ServerGone},
    DrillWord{u"slow", sync::DrillKind::Slow},           DrillWord{u"errors", sync::DrillKind::Errors},
    DrillWord{u"sign-in", sync::DrillKind::SignInLost},  DrillWord{u"streaming", sync::DrillKind::StreamingOnly},
    DrillWord{u"writes", sync::DrillKind::WritesOnly},   DrillWord{u"maintenance", sync::DrillKind::Maintenance}};

std::optional<QString> takeDrill(const QString& value, CommandLine& line)
{
    const qsizetype colon = value.indexOf(u':');
    const QString word = value.left(colon);
    const auto found = std::find_if(drillWords.begin(), drillWords.end(),
                                    [&](const DrillWord& one) { return word == QStringView(one.word); });
    if (found == drillWords.end())
        return QStringLiteral("--drill does not know \"%1\"; it wants network, server, slow, errors, sign-in, "
                              "streaming, writes or maintenance")
            .arg(word);
    line.drill = found->kind;
    if (colon < 0)
        return std::nullopt;
    bool isNumber = false;
    const int seconds = value.mid(colon + 1).toInt(&isNumber);
    if (!isNumber || seconds < 1 || seconds > longestDrillS)
        return QStringLiteral("--drill wants 1 to %1 seconds after the colon").arg(longestDrillS);
    line.drillLength = std::chrono::seconds(seconds);
    return std::nullopt;
}

/// Options that take a value. The answer is what was wrong.
std::optional<QString> takeValue(const QString& option, const QString& value, CommandLine& line)
{
    if (value.isEmpty())
        return option + QStringLiteral(" wants a value");
    if (option == QStringLiteral("--output"))
        return takeOutput(value, line);
    if (option == QStringLiteral("--drill"))
        return takeDrill(value, line);
    if (option == QStringLiteral("--language"))
        line.language = value;
    else if (option == QStringLiteral("--shots"))
        line.shots = value;
    else if (option == QStringLiteral("--profile"))
        line.profile = value;
    else
        line.tour = value;
    return std::nullopt;
}

} // namespace

CommandLineAnswer parseCommandLine(const QStringList& arguments)
{
    CommandLineAnswer answer;
    for (qsizetype i = 0; i < arguments.size() && !answer.wrong; ++i) {
        const QString& argument = arguments[i];
        if (argument == QStringLiteral("--profile") || argument == QStringLiteral("--tour") ||
            argument == QStringLiteral("--output") || argument == QStringLiteral("--drill") ||
            argument == QStringLiteral("--language") || argument == QStringLiteral("--shots"))
            answer.wrong = takeValue(argument, arguments.value(++i), answer.line);
        else if (argument == QStringLiteral("--demo"))
            answer.line.demo = true;
        else if (argument == QStringLiteral("--announce-painted"))
            answer.line.announcePainted = true;
        else if (argument == QStringLiteral("status"))
            answer.line.command = CommandLine::Command::Status;
        else if (argument == QStringLiteral("--version"))
            answer.line.command = CommandLine::Command::Version;
        else if (argument == QStringLiteral("--help") || argument == QStringLiteral("-h"))
            answer.line.command = CommandLine::Command::Usage;
        else if (argument != QStringLiteral("--json")) // the only form that status has
            answer.wrong = QStringLiteral("Unknown: ") + argument;
    }
    if (!answer.wrong && !answer.line.demo && !(answer.line.tour.isEmpty() && answer.line.shots.isEmpty()))
        answer.wrong = QStringLiteral("--tour and --shots need --demo");
    return answer;
}

} // namespace sostenuto::app
