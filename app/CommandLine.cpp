#include "app/CommandLine.h"

#include "app/control/ControlRequest.h"

#include <sync/service/DrillService.h>

#include <algorithm>
#include <array>

namespace sostenuto::app {

QString usage()
{
    return QStringLiteral(
        "sostenuto [--profile DIR] [--demo] [--output device|null|file:PATH] [--tour DIR | --shots DIR]\n"
        "          [--drill KIND[:SECONDS]] [--language CODE] [--safe] [FILE | FOLDER | URL]...\n"
        "sostenuto ctl WORD [--json] [--profile DIR | --demo]\n"
        "sostenuto hold | pin | unpin | ready ... [--json] [--profile DIR | --demo]\n"
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
        "  --safe          start in safe mode: queue, sound and window settings rest, and so does background work\n"
        "  status          how the running player is, as one JSON object\n"
        "  ctl WORD        tells the running player what to do:\n"
        "                  play, pause, toggle, stop, next, previous, show, quit\n"
        "                  seek [+|-]SECONDS or [+|-]M:SS, volume [[+|-]PERCENT], mute [on|off], love [on|off]\n"
        "                  shuffle on|off, repeat off|all|one, queue [list], queue clear\n"
        "                  queue add FILE|FOLDER|URL..., open FILE|FOLDER|URL...\n"
        "                  hold|pin|unpin album|artist|playlist|track NAME|NUMBER\n"
        "                  ready [album|artist|playlist|track NAME|NUMBER]\n"
        "\n"
        "hold, pin, unpin and ready need no ctl before them: sostenuto ready && echo done. To hold is to fetch once;\n"
        "what is pinned stays. ready is refused as long as something would not play without any server.\n"
        "\n"
        "What is named is played; a player that runs already is handed it. Files and folders are those of the "
        "library's\n"
        "folders, playlists of those are read too. Exit codes: 0 done, 1 refused, 2 not understood, 3 no player "
        "runs.\n");
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

bool wantsValue(const QString& option)
{
    static const QStringList options{QStringLiteral("--profile"),  QStringLiteral("--tour"),
                                     QStringLiteral("--output"),   QStringLiteral("--drill"),
                                     QStringLiteral("--language"), QStringLiteral("--shots")};
    return options.contains(option);
}

/// Without a value. false = there is no such option.
bool takeFlag(const QString& option, CommandLine& line)
{
    if (option == QStringLiteral("--demo"))
        line.demo = true;
    else if (option == QStringLiteral("--safe"))
        line.safe = true;
    else if (option == QStringLiteral("--json"))
        line.json = true; // the only form that status has
    else if (option == QStringLiteral("--announce-painted"))
        line.announcePainted = true;
    else if (option == QStringLiteral("--version"))
        line.command = CommandLine::Command::Version;
    else if (option == QStringLiteral("--help") || option == QStringLiteral("-h"))
        line.command = CommandLine::Command::Usage;
    else
        return false;
    return true;
}

/// Words of ctl that stand alone as well: scripts ask them of music, not of the player.
bool needsNoControl(const QString& word)
{
    static const QStringList words{QStringLiteral("hold"), QStringLiteral("pin"), QStringLiteral("unpin"),
                                   QStringLiteral("ready")};
    return words.contains(word);
}

/// What is no option. false = it has no meaning here.
bool takeWord(const QString& word, bool first, CommandLine& line)
{
    const bool isBare = line.words.isEmpty() && line.command == CommandLine::Command::Run;
    if (first && isBare && word == QStringLiteral("status"))
        line.command = CommandLine::Command::Status;
    else if (first && isBare && word == QStringLiteral("ctl"))
        line.command = CommandLine::Command::Control;
    else if (first && isBare && needsNoControl(word)) {
        line.command = CommandLine::Command::Control;
        line.words.append(word);
    } else if (line.command == CommandLine::Command::Status)
        return false;
    else
        line.words.append(word);
    return true;
}

/// "-10" is a word of ctl, "-x" an option that nobody knows.
bool isOption(const QString& argument, const CommandLine& line)
{
    const bool isControl = line.command == CommandLine::Command::Control;
    return argument.startsWith(QStringLiteral("--")) || (!isControl && argument.startsWith(u'-'));
}

QString wrongInAll(const CommandLine& line)
{
    if (line.command == CommandLine::Command::Control) {
        if (const auto wrong = readControlWords(line.words).wrong)
            return *wrong;
    }
    if (!line.demo && !(line.tour.isEmpty() && line.shots.isEmpty()))
        return QStringLiteral("--tour and --shots need --demo");
    return {};
}

} // namespace

CommandLineAnswer parseCommandLine(const QStringList& arguments)
{
    CommandLineAnswer answer;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < arguments.size() && !answer.wrong; ++i) {
        const QString& argument = arguments[i];
        if (!optionsEnded && argument == QStringLiteral("--"))
            optionsEnded = true;
        else if (!optionsEnded && wantsValue(argument))
            answer.wrong = takeValue(argument, arguments.value(++i), answer.line);
        else if (!optionsEnded && isOption(argument, answer.line)) {
            if (!takeFlag(argument, answer.line))
                answer.wrong = QStringLiteral("Unknown: ") + argument;
        } else if (!takeWord(argument, !optionsEnded, answer.line))
            answer.wrong = QStringLiteral("Unknown: ") + argument;
    }
    if (const QString wrong = answer.wrong ? QString() : wrongInAll(answer.line); !wrong.isEmpty())
        answer.wrong = wrong;
    return answer;
}

} // namespace sostenuto::app
