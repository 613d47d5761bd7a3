#include "app/CommandLine.h"

namespace sostenuto::app {

QString usage()
{
    return QStringLiteral("sostenuto [--profile DIR] [--demo] [--output device|null|file:PATH] [--tour DIR]\n"
                          "sostenuto status [--json] [--profile DIR]\n"
                          "sostenuto --version | --help\n"
                          "\n"
                          "  --profile DIR   keep library, settings and held music in DIR\n"
                          "  --demo          start the built-in demo service and play from it\n"
                          "  --output WHERE  the sound device (default), nowhere, or a WAV file\n"
                          "  --tour DIR      walk through an outage with the demo service; pictures go to DIR\n"
                          "  status          how the running player is, as one JSON object\n");
}

namespace {

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

/// Options that take a value. The answer is what was wrong.
std::optional<QString> takeValue(const QString& option, const QString& value, CommandLine& line)
{
    if (value.isEmpty())
        return option + QStringLiteral(" wants a value");
    if (option == QStringLiteral("--output"))
        return takeOutput(value, line);
    if (option == QStringLiteral("--profile"))
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
            argument == QStringLiteral("--output"))
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
    if (!answer.wrong && !answer.line.tour.isEmpty() && !answer.line.demo)
        answer.wrong = QStringLiteral("--tour needs --demo");
    return answer;
}

} // namespace sostenuto::app
