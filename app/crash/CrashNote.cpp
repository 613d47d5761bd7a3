#include "app/crash/CrashNote.h"

#include <sync/store/WholeFile.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSysInfo>

namespace sostenuto::app {

namespace {

constexpr qint64 mostBytes = 256 * 1024;
constexpr qsizetype mostLines = 400;
constexpr qsizetype longestLine = 1000;
constexpr qsizetype keptNotes = 10;
const QString firstLine = QStringLiteral("sostenuto-crash 1");
const QString toldFile = QStringLiteral("told");

/// The rest of a line that begins with `word`.
bool takes(const QString& line, const char16_t* word, QString& rest)
{
    const QString wanted = QString::fromUtf16(word) + u' ';
    if (!line.startsWith(wanted))
        return false;
    rest = line.mid(wanted.size());
    return true;
}

void readHead(const QString& line, CrashNote& note)
{
    QString time;
    if (takes(line, u"version", note.version) || takes(line, u"system", note.system) ||
        takes(line, u"reason", note.reason))
        return;
    bool isNumber = false;
    if (takes(line, u"time", time))
        if (const qint64 seconds = time.toLongLong(&isNumber); isNumber && seconds >= 0 && seconds < 1'000'000'000'000)
            note.when = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

} // namespace

QString crashFileName()
{
    return QStringLiteral("crash-%1-%2.txt")
        .arg(QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss")))
        .arg(QCoreApplication::applicationPid());
}

QByteArray crashHead()
{
    const QString head = QStringLiteral("%1\nversion %2\nsystem %3 (%4), Qt %5\n")
                             .arg(firstLine, QStringLiteral(SOSTENUTO_VERSION), QSysInfo::prettyProductName(),
                                  QSysInfo::currentCpuArchitecture(), QString::fromLatin1(qVersion()));
    return head.toUtf8();
}

std::optional<CrashNote> readCrashNote(const QByteArray& text)
{
    const QStringList lines = QString::fromUtf8(text.left(mostBytes)).split(u'\n');
    if (lines.first() != firstLine)
        return std::nullopt;
    CrashNote note;
    QStringList* list = nullptr;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QString line = lines[i].left(longestLine);
        // The log comes first, and its lines may say anything; those of a stack are paths with numbers.
        if (list == &note.stack && line == QStringLiteral("end"))
            break;
        if (!list && line == QStringLiteral("log"))
            list = &note.log;
        else if (list != &note.stack && line == QStringLiteral("stack"))
            list = &note.stack;
        else if (!list)
            readHead(line, note);
        else if (!line.isEmpty() && list->size() < mostLines)
            list->append(line);
    }
    return note;
}

QString crashReport(const CrashNote& note, const QString& home)
{
    QStringList lines{QStringLiteral("Sostenuto %1").arg(note.version), note.system,
                      note.when.isValid() ? note.when.toString(Qt::ISODate) : QString(),
                      QStringLiteral("Ended by: %1").arg(note.reason)};
    lines.removeAll(QString());
    lines += QStringList{QString(), QStringLiteral("Stack:")} + note.stack;
    lines += QStringList{QString(), QStringLiteral("Last lines of the log:")} + note.log;
    QString report = lines.join(u'\n') + u'\n';
    if (home.size() > 1)
        report.replace(home, QStringLiteral("~"));
    return report;
}

std::optional<CrashNote> takeCrashNote(const QString& folder, WhichNote which)
{
    const QDir notes(folder);
    // Their names begin with the time at which their program was started.
    const QStringList names =
        notes.entryList({QStringLiteral("crash-*.txt")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (qsizetype i = keptNotes; i < names.size(); ++i)
        QFile::remove(notes.filePath(names[i]));
    if (names.isEmpty())
        return std::nullopt;
    const QString told = notes.filePath(toldFile);
    const bool isTold = sync::readWhole(told, mostBytes).value_or(QByteArray()) == names.first().toUtf8();
    if (isTold && which == WhichNote::Untold)
        return std::nullopt;
    (void)sync::writeWhole(told, names.first().toUtf8(), "what was told"); // else it is told once more
    const auto text = sync::readWhole(notes.filePath(names.first()), mostBytes);
    return text ? readCrashNote(*text) : std::nullopt;
}

} // namespace sostenuto::app
