// The rules of the house that a compiler does not check (see CONTRIBUTING): who may include whom, where threads may be
// touched, names, sizes. Each failure names the file and the line, so that it can be mended without reading this.

#include "tests/support/places/Places.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

namespace {

struct Source {
    QString path; ///< from the root of the repository
    QStringList lines;
};

QVector<Source> sources(const char* folders)
{
    QVector<Source> found;
    const QDir root(sostenuto::tests::sourceFolder());
    for (const QString& folder : QString::fromLatin1(folders).split(u' ')) {
        QDirIterator files(root.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                found.append({root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()).split(u'\n')});
        }
    }
    return found;
}

const QVector<Source>& product()
{
    static const QVector<Source> all = sources("app ui player sync");
    return all;
}

const QVector<Source>& everything()
{
    static const QVector<Source> all = product() + sources("tests");
    return all;
}

/// What a folder may include, longest match first (ARCHITECTURE, "The folders").
struct Allowance {
    const char* folder;
    const char* mayInclude;
};

constexpr Allowance allowances[] = {
    {"player/queue", "player/queue"},
    {"player/source", "player/source player/dsp"},
    {"player/decode", "player/decode player/source player/dsp player/output"},
    {"player/dsp", "player/dsp"},
    {"player/output", "player/output player/dsp"},
    {"player/engine", "player"},
    {"sync/model", "sync/model"},
    {"sync/store", "sync/store sync/search sync/model"},
    {"sync/backend", "sync/backend sync/model"},
    {"sync/subsonic", "sync/subsonic sync/backend sync/model"},
    {"sync/pull", "sync/pull sync/backend sync/store sync/model"},
    {"sync/outbox", "sync/outbox sync/backend sync/store sync/model"},
    {"sync/held", "sync/held sync/backend sync/store sync/model"},
    {"sync/radio", "sync/radio sync/backend sync/model"},
    {"sync/feeds", "sync/feeds sync/backend sync/store sync/model"},
    {"sync/search", "sync/search"},
    {"sync/lyrics", "sync/lyrics sync/folder sync/held sync/backend sync/store sync/model"},
    {"sync/folder", "sync/folder sync/held sync/store sync/model"},
    {"sync/status", "sync/status sync/backend sync/store sync/model"},
    {"sync/incidents", "sync/incidents sync/model"},
    {"sync/drill", "sync/drill sync/backend sync/model"},
    {"sync/credentials", "sync/credentials sync/model"},
    {"sync/service", "sync"},
    {"ui/theme", "ui/theme sync/model sync/search player/engine"},
    {"ui/widgets", "ui/widgets ui/theme"},
    {"ui/models", "ui/models ui/widgets ui/theme sync/model sync/service player/queue player/engine player/dsp"},
    {"ui/pages",
     "ui/pages ui/models ui/widgets ui/theme sync/model sync/service player/queue player/engine player/dsp"},
    {"ui/shell", "ui sync/model sync/service player/queue player/engine player/dsp"},
    {"app/demo", "app/demo"},
    {"app", "app ui player sync"},
};

QStringList mayInclude(const QString& path)
{
    for (const Allowance& allowance : allowances) {
        if (path.startsWith(QLatin1String(allowance.folder) + u'/'))
            return QString::fromLatin1(allowance.mayInclude).split(u' ');
    }
    return {};
}

QString at(const Source& source, qsizetype line)
{
    return QStringLiteral("%1:%2").arg(source.path).arg(line + 1);
}

/// Lines that match, comments left aside.
QStringList linesMatching(const QVector<Source>& files, const QString& pattern)
{
    const QRegularExpression expression(pattern);
    QStringList found;
    for (const Source& source : files) {
        if (source.path == QStringLiteral("tests/conventions/tst_conventions.cpp"))
            continue;
        for (qsizetype i = 0; i < source.lines.size(); ++i) {
            if (expression.match(source.lines[i].section(QStringLiteral("//"), 0, 0)).hasMatch())
                found.append(at(source, i) + QStringLiteral(": ") + source.lines[i].trimmed());
        }
    }
    return found;
}

bool startsWithAny(const QString& text, std::initializer_list<const char*> beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const char* beginning) { return text.startsWith(QLatin1String(beginning)); });
}

void check(const QStringList& offences)
{
    QVERIFY2(offences.isEmpty(), qPrintable(u'\n' + offences.join(u'\n')));
}

} // namespace

class TestConventions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheSources() { QVERIFY(product().size() > 20); }
    void includesStayWithinTheLayers();
    void quotesAreForTheOwnLayer();
    void threadPrimitivesStayInTheirFiles();
    void namesSayTheJob();
    void filesStaySmall();
    void functionsStaySmall();
    void headersSayWhatTheyAreFor();
    void forbiddenCalls_data();
    void forbiddenCalls();
    void nothingLeaksTheWorkshop();
    void filesAreFormatted();
};

void TestConventions::includesStayWithinTheLayers()
{
    static const QRegularExpression include(QStringLiteral("^#include [<\"]((app|ui|player|sync)/[^>\"]+)[>\"]"));
    QStringList offences;
    for (const Source& source : product()) {
        const QStringList allowed = mayInclude(source.path);
        for (qsizetype i = 0; i < source.lines.size(); ++i) {
            const auto match = include.match(source.lines[i]);
            const bool within = std::any_of(allowed.begin(), allowed.end(), [&](const QString& folder) {
                return match.captured(1).startsWith(folder + u'/');
            });
            if (match.hasMatch() && !within)
                offences.append(at(source, i) + QStringLiteral(" may not include ") + match.captured(1));
        }
    }
    check(offences);
}

void TestConventions::quotesAreForTheOwnLayer()
{
    static const QRegularExpression include(QStringLiteral("^#include ([<\"])(app|ui|player|sync)/"));
    QStringList offences;
    for (const Source& source : product()) {
        for (qsizetype i = 0; i < source.lines.size(); ++i) {
            const auto match = include.match(source.lines[i]);
            const bool quoted = match.captured(1) == QStringLiteral("\"");
            if (match.hasMatch() && quoted != source.path.startsWith(match.captured(2) + u'/'))
                offences.append(at(source, i) + QStringLiteral(": own layer in \"…\", others in <…>"));
        }
    }
    check(offences);
}

void TestConventions::threadPrimitivesStayInTheirFiles()
{
    const QStringList found = linesMatching(
        product(),
        QStringLiteral(
            "std::(thread|mutex|recursive_mutex|shared_mutex|condition_variable|atomic|lock_guard|unique_lock|"
            "scoped_lock)\\b|\\bQ(Mutex|MutexLocker|ReadWriteLock|WaitCondition|Semaphore|AtomicInt|"
            "AtomicInteger|AtomicPointer)\\b|#include <(thread|mutex|condition_variable|atomic|shared_mutex)>"
            "|boost/lockfree"));
    QStringList offences;
    for (const QString& line : found) {
        // The demo service is a server of its own that happens to live here; the player never shares data with it.
        if (!startsWithAny(line, {"player/output/PcmRing.", "player/decode/DecodeThread.", "sync/held/HeldBytes.",
                                  "sync/radio/RadioBytes.", "app/crash/RecentLog.", "app/demo/"}) &&
            !line.contains(QStringLiteral("/CrashCatcher.cpp:"))) // signals come at any moment
            offences.append(line);
    }
    check(offences);
}

void TestConventions::namesSayTheJob()
{
    const QString vague = QStringLiteral("(Manager|Handler|Helper|Utils?|Controller|Misc|Common)");
    QStringList offences = linesMatching(everything(), QStringLiteral("\\b(class|struct|namespace)\\s+\\w*") + vague +
                                                           QStringLiteral("\\b"));
    const QRegularExpression file(vague + QStringLiteral("\\.(h|cpp)$"));
    for (const Source& source : everything()) {
        if (file.match(source.path).hasMatch())
            offences.append(source.path);
    }
    check(offences);
}

void TestConventions::filesStaySmall()
{
    QStringList offences;
    for (const Source& source : product()) {
        const int most = source.path.endsWith(QStringLiteral(".h")) ? 200 : 500;
        if (source.lines.size() > most)
            offences.append(QStringLiteral("%1 has %2 lines").arg(source.path).arg(source.lines.size()));
    }
    check(offences);
}

void TestConventions::functionsStaySmall()
{
    // Our format puts the braces of a function alone into the first column.
    QStringList offences;
    for (const Source& source : product()) {
        qsizetype begin = -1;
        for (qsizetype i = 0; i < source.lines.size(); ++i) {
            if (source.lines[i] == QStringLiteral("{"))
                begin = i;
            if (source.lines[i] != QStringLiteral("}") || begin < 0)
                continue;
            if (i - begin > 60)
                offences.append(at(source, begin) + QStringLiteral(": a function of %1 lines").arg(i - begin));
            begin = -1;
        }
    }
    check(offences);
}

void TestConventions::headersSayWhatTheyAreFor()
{
    QStringList offences;
    for (const Source& source : product()) {
        if (source.path.endsWith(QStringLiteral(".h")) && !source.lines.value(0).startsWith(QStringLiteral("// ")))
            offences.append(source.path + QStringLiteral(": begins without a word on what it is for"));
    }
    check(offences);
}

void TestConventions::forbiddenCalls_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("except");
    const auto row = [](const char* why, const char* pattern, QStringList except = {}) {
        QTest::newRow(why) << QString::fromLatin1(pattern) << except;
    };
    const QStringList program{QStringLiteral("app/")};
    row("QFuture::then asserts when its context died first: use whenDone", "\\.then\\(");
    row("no nested event loop outside main()", "QEventLoop|processEvents\\(|\\bexec\\(\\)", program);
    row("include single classes", "#include <Qt(Widgets|Core|Gui|Network)>");
    row("sorting and filtering are queries", "QSortFilterProxyModel");
    row("only the command line prints", "\\bqDebug\\(|std::cout|\\bprintf\\(", program);
    row("the store speaks SQLiteCpp", "QSqlDatabase|QSqlQuery");
    row("a style sheet takes its widget away from our style", "setStyleSheet\\(");
    row("text from outside is never markup", "Qt::RichText|Qt::AutoText|setHtml\\(");
}

void TestConventions::forbiddenCalls()
{
    QFETCH(QString, pattern);
    QFETCH(QStringList, except);
    QStringList offences;
    for (const QString& line : linesMatching(product(), pattern)) {
        const bool excepted = std::any_of(except.begin(), except.end(),
                                          [&](const QString& beginning) { return line.startsWith(beginning); });
        if (!excepted)
            offences.append(line);
    }
    check(offences);
}

void TestConventions::nothingLeaksTheWorkshop()
{
    check(linesMatching(everything(), QStringLiteral("/root/|/home/\\w+/|/work/")));
}

void TestConventions::filesAreFormatted()
{
    QProcess version;
    version.start(QStringLiteral("clang-format"), {QStringLiteral("--version")});
    if (!version.waitForStarted() || !version.waitForFinished())
        QSKIP("clang-format is not installed");
    if (!version.readAllStandardOutput().contains("version 14."))
        QSKIP("another version of clang-format than the one that formats here");
    QStringList arguments{QStringLiteral("--dry-run"), QStringLiteral("--Werror")};
    for (const Source& source : everything())
        arguments.append(source.path);
    QProcess format;
    format.setWorkingDirectory(sostenuto::tests::sourceFolder());
    format.start(QStringLiteral("clang-format"), arguments);
    QVERIFY(format.waitForFinished(60'000));
    QVERIFY2(format.exitCode() == 0, format.readAllStandardError().left(4000).constData());
}

QTEST_GUILESS_MAIN(TestConventions)
#include "tst_conventions.moc"
