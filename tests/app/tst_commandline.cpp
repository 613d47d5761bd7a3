// What the command line means.

#include <app/CommandLine.h>
#include <app/Profile.h>

#include <QTest>

using namespace sostenuto::app;

class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void wordsAreKept();
    void everyDrillHasAName_data();
    void everyDrillHasAName();
    void demoHasAProfileOfItsOwn();
};

void TestCommandLine::parses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("right");
    QTest::addColumn<int>("command");
    QTest::addColumn<int>("output");
    const int run = int(CommandLine::Command::Run);
    const int device = int(CommandLine::Output::Device);
    const auto row = [](const char* name, const QString& text, bool right, int command, int output) {
        QTest::newRow(name) << text.split(u' ', Qt::SkipEmptyParts) << right << command << output;
    };
    row("nothing", QString(), true, run, device);
    row("demo", QStringLiteral("--demo"), true, run, device);
    row("null output", QStringLiteral("--output null"), true, run, int(CommandLine::Output::Null));
    row("file output", QStringLiteral("--output file:a.wav"), true, run, int(CommandLine::Output::File));
    row("file without a name", QStringLiteral("--output file:"), false, run, device);
    row("unknown output", QStringLiteral("--output moon"), false, run, device);
    row("profile", QStringLiteral("--profile there --demo"), true, run, device);
    row("profile without a folder", QStringLiteral("--profile"), false, run, device);
    row("tour with the demo", QStringLiteral("--demo --tour out"), true, run, device);
    row("pictures with the demo", QStringLiteral("--demo --shots out"), true, run, device);
    row("pictures without the demo", QStringLiteral("--shots out"), false, run, device);
    row("tour without the demo", QStringLiteral("--tour out"), false, run, device);
    row("drill", QStringLiteral("--drill server"), true, run, device);
    row("drill with a length", QStringLiteral("--demo --drill sign-in:90"), true, run, device);
    row("drill without a kind", QStringLiteral("--drill"), false, run, device);
    row("drill of an unknown kind", QStringLiteral("--drill flood"), false, run, device);
    row("drill of no length", QStringLiteral("--drill slow:0"), false, run, device);
    row("drill of too long a length", QStringLiteral("--drill slow:3601"), false, run, device);
    row("drill of a length in words", QStringLiteral("--drill slow:long"), false, run, device);
    row("language", QStringLiteral("--language de"), true, run, device);
    row("language without a code", QStringLiteral("--language"), false, run, device);
    row("status", QStringLiteral("status --json"), true, int(CommandLine::Command::Status), device);
    row("version", QStringLiteral("--version"), true, int(CommandLine::Command::Version), device);
    row("help", QStringLiteral("-h"), true, int(CommandLine::Command::Usage), device);
    row("unknown", QStringLiteral("--frobnicate"), false, run, device);
    row("an unknown letter", QStringLiteral("-x"), false, run, device);
    row("files", QStringLiteral("a.flac b/c.m3u"), true, run, device);
    row("status with a word behind", QStringLiteral("status now"), false, run, device);
    const int control = int(CommandLine::Command::Control);
    row("control", QStringLiteral("ctl pause"), true, control, device);
    row("control with options anywhere", QStringLiteral("--profile there ctl --json queue list"), true, control,
        device);
    row("in safe mode", QStringLiteral("--safe --demo"), true, run, device);
    row("control backwards", QStringLiteral("ctl seek -10"), true, control, device);
    row("control without a word", QStringLiteral("ctl"), false, control, device);
    row("control of an unknown word", QStringLiteral("ctl dance"), false, control, device);
    row("ready alone", QStringLiteral("ready"), true, control, device);
    row("ready of one thing", QStringLiteral("--json ready album 12"), true, control, device);
    row("hold, with a profile behind", QStringLiteral("hold artist Ann --profile there"), true, control, device);
    row("hold nothing", QStringLiteral("hold"), false, control, device);
    row("pin nothing of a kind", QStringLiteral("pin folder x"), false, control, device);
    row("unpin", QStringLiteral("unpin playlist Evening"), true, control, device);
    row("a file called as a word", QStringLiteral("./ready"), true, run, device);
    row("a word that is not the first", QStringLiteral("a.flac ready"), true, run, device);
    row("a tour for control", QStringLiteral("ctl pause --tour out"), false, control, device);
}

void TestCommandLine::parses()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, right);
    QFETCH(int, command);
    QFETCH(int, output);
    const CommandLineAnswer answer = parseCommandLine(arguments);
    QCOMPARE(!answer.wrong.has_value(), right);
    if (!right)
        return;
    QCOMPARE(int(answer.line.command), command);
    QCOMPARE(int(answer.line.output), output);
}

void TestCommandLine::wordsAreKept()
{
    const auto words = [](const QStringList& arguments) { return parseCommandLine(arguments).line.words; };
    const QString ctl = QStringLiteral("ctl");
    const QString seek = QStringLiteral("seek");
    QCOMPARE(words({ctl, seek, QStringLiteral("-1:30"), QStringLiteral("--json")}),
             (QStringList{seek, QStringLiteral("-1:30")}));
    QCOMPARE(words({QStringLiteral("pin"), QStringLiteral("track"), QStringLiteral("-")}),
             (QStringList{QStringLiteral("pin"), QStringLiteral("track"), QStringLiteral("-")}));
    QCOMPARE(words({QStringLiteral("--"), QStringLiteral("ready")}), QStringList{QStringLiteral("ready")});
    QCOMPARE(words({QStringLiteral("a b.flac"), ctl}), (QStringList{QStringLiteral("a b.flac"), ctl}));
    QCOMPARE(words({QStringLiteral("--"), QStringLiteral("--demo")}), QStringList{QStringLiteral("--demo")});
    QCOMPARE(words({QStringLiteral("--"), QStringLiteral("status")}), QStringList{QStringLiteral("status")});
    QVERIFY(parseCommandLine({ctl, QStringLiteral("queue"), QStringLiteral("--json")}).line.json);
}

void TestCommandLine::everyDrillHasAName_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("kind");
    const char* words[] = {"network", "server", "slow", "errors", "sign-in", "streaming", "writes", "maintenance"};
    static_assert(std::size(words) == size_t(sostenuto::sync::drillKindCount));
    for (int kind = 0; kind < sostenuto::sync::drillKindCount; ++kind)
        QTest::newRow(words[kind]) << QString::fromLatin1(words[kind]) << kind;
}

void TestCommandLine::everyDrillHasAName()
{
    QFETCH(const QString, word);
    QFETCH(const int, kind);
    const CommandLineAnswer plain = parseCommandLine({QStringLiteral("--drill"), word});
    QVERIFY(!plain.wrong && plain.line.drill);
    QCOMPARE(int(*plain.line.drill), kind);
    QCOMPARE(plain.line.drillLength.count(), 0);
    const CommandLineAnswer timed = parseCommandLine({QStringLiteral("--drill"), word + QStringLiteral(":120")});
    QCOMPARE(timed.line.drillLength.count(), 120);
    QVERIFY(usage().contains(word));
    QVERIFY(parseCommandLine({QStringLiteral("--drill"), word + u'x'}).wrong->contains(word + u'x'));
}

void TestCommandLine::demoHasAProfileOfItsOwn()
{
    CommandLine plain;
    CommandLine demo;
    demo.demo = true;
    QVERIFY(profileFor(plain).folder != profileFor(demo).folder);
    demo.profile = QStringLiteral("/somewhere/else");
    QCOMPARE(profileFor(demo).folder, QStringLiteral("/somewhere/else"));
    QVERIFY(profileFor(demo).sessionFile.startsWith(QStringLiteral("/somewhere/else/")));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
