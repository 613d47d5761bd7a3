// Which entries a desktop shows at the player's icon, and what they do.

#include <app/CommandLine.h>
#include <app/Profile.h>
#include <app/control/ControlRequest.h>
#include <app/desktop/IconMenu.h>
#include <tests/support/app/AskedCommands.h>
#include <tests/support/places/Places.h>

#include <QDir>
#include <QFile>
#include <QTest>

#include <random>

using namespace sostenuto;
using namespace sostenuto::app;
using Does = IconEntry::Does;

namespace {

/// As Windows hands a command line to a program.
QStringList takenApart(const QString& line)
{
    QStringList words;
    QString word;
    bool inside = false;
    bool any = false;
    for (qsizetype i = 0; i < line.size();) {
        qsizetype slashes = 0;
        while (i < line.size() && line[i] == u'\\') {
            ++slashes;
            ++i;
        }
        const bool atQuote = i < line.size() && line[i] == u'"';
        word += QString(atQuote ? slashes / 2 : slashes, u'\\');
        any = any || slashes > 0;
        if (i >= line.size())
            break;
        const QChar c = line[i++];
        if (atQuote && slashes % 2 == 0) {
            inside = !inside;
            any = true;
        } else if ((c == u' ' || c == u'\t') && !inside) {
            if (any)
                words.append(word);
            word.clear();
            any = false;
        } else {
            word += c;
            any = true;
        }
    }
    if (any)
        words.append(word);
    return words;
}

} // namespace

class TestIconMenu : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsShown_data()
    {
        QTest::addColumn<MediaStatus>("status");
        QTest::addColumn<bool>("any"); // something is in the queue, and can be gone to
        QTest::addColumn<QString>("shown");
        QTest::newRow("nothing is there")
            << MediaStatus::Stopped << false << QStringLiteral("(Play) (Next track) (Previous track)");
        QTest::newRow("stopped") << MediaStatus::Stopped << true << QStringLiteral("Play Next track Previous track");
        QTest::newRow("paused") << MediaStatus::Paused << true << QStringLiteral("Play Next track Previous track");
        QTest::newRow("plays") << MediaStatus::Playing << true << QStringLiteral("Pause Next track Previous track");
    }
    void whatIsShown()
    {
        QFETCH(MediaStatus, status);
        QFETCH(bool, any);
        MediaState state;
        state.status = status;
        state.canPlay = any;
        state.canGoNext = any;
        state.canGoPrevious = any;
        QStringList shown;
        for (const IconEntry& entry : iconEntries(state))
            shown.append(entry.enabled ? entry.label : u'(' + entry.label + u')');
        QTEST(shown.join(u' '), "shown");
    }

    void playlistsAreThoseOfTheSidebar()
    {
        MediaState state;
        for (int i = 1; i <= 30; ++i)
            state.playlists.append({QStringLiteral("p%1").arg(i), QStringLiteral("List %1").arg(i)});
        const QVector<IconEntry> entries = iconEntries(state);
        QCOMPARE(entries.size(), 3 + mostIconPlaylists);
        QCOMPARE(entries[3], (IconEntry{Does::Playlist, QStringLiteral("List 1"), true, QStringLiteral("p1")}));
    }

    void whatTheyDo()
    {
        tests::AskedCommands asked;
        for (const Does does : {Does::PlayPause, Does::Next, Does::Previous})
            carryOut(IconEntry{does}, asked);
        carryOut(IconEntry{Does::Playlist, {}, true, QStringLiteral("p4")}, asked);
        QCOMPARE(asked.calls.join(u' '), QStringLiteral("playPause next previous activate p4"));
    }

    /// Of a list that outlives the player every entry is asked by starting the program.
    void lastingOnesAreUnderstood()
    {
        for (const IconEntry& entry : lastingIconEntries()) {
            QVERIFY(entry.enabled && !entry.label.isEmpty());
            const CommandLineAnswer answer = parseCommandLine(startWords(entry.does));
            QVERIFY(!answer.wrong);
            QCOMPARE(answer.line.command, CommandLine::Command::Control);
            QVERIFY(!readControlWords(answer.line.words).wrong);
        }
    }

    /// The desktop entry of Linux is another such list, and says the same.
    void theDesktopEntryHasThem()
    {
        QFile file(tests::sourceFolder() + QStringLiteral("/packaging/linux/io.sostenuto.Sostenuto.desktop.in"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        QStringList wanted;
        for (const IconEntry& entry : lastingIconEntries()) {
            wanted.append(QStringLiteral("Name=") + entry.label);
            wanted.append(QStringLiteral("Exec=sostenuto ") + startWords(entry.does).join(u' '));
        }
        QStringList found;
        bool inAction = false;
        for (const QString& line : lines) {
            inAction = line.startsWith(u'[') ? line.startsWith(QStringLiteral("[Desktop Action")) : inAction;
            if (inAction && (line.startsWith(QStringLiteral("Name=")) || line.startsWith(QStringLiteral("Exec="))))
                found.append(line);
        }
        QCOMPARE(found, wanted);
    }

    void aStartMeansTheSameProfile()
    {
        for (const char* words : {"", "--demo", "--profile /some/where", "--profile relative --demo"}) {
            const CommandLine line = parseCommandLine(QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts)).line;
            const CommandLine again = parseCommandLine(startWords(Does::Next) + profileOptions(line)).line;
            QCOMPARE(again.command, CommandLine::Command::Control);
            QCOMPARE(profileFor(again).folder, profileFor(line).folder);
            QVERIFY(again.profile.isEmpty() || QDir::isAbsolutePath(again.profile));
        }
    }

    void commandLines_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("line");
        using L = QStringList;
        QTest::newRow("plain") << L{QStringLiteral("ctl"), QStringLiteral("next")} << QStringLiteral("ctl next");
        QTest::newRow("nothing") << L{QString()} << QStringLiteral("\"\"");
        QTest::newRow("a space") << L{QStringLiteral("C:\\My Music")} << QStringLiteral("\"C:\\My Music\"");
        QTest::newRow("ends with a backslash")
            << L{QStringLiteral("C:\\My Music\\")} << QStringLiteral("\"C:\\My Music\\\\\"");
        QTest::newRow("backslashes alone") << L{QStringLiteral("C:\\Music\\")} << QStringLiteral("C:\\Music\\");
        QTest::newRow("a quote") << L{QStringLiteral("a\"b")} << QStringLiteral("\"a\\\"b\"");
        QTest::newRow("a quote behind a backslash") << L{QStringLiteral("a\\\"b")} << QStringLiteral("\"a\\\\\\\"b\"");
    }
    void commandLines()
    {
        QFETCH(QStringList, words);
        QTEST(commandLineOf(words), "line");
        QCOMPARE(takenApart(commandLineOf(words)), words);
    }

    void anyWordsComeBack()
    {
        std::mt19937 random(7);
        const QString letters = QStringLiteral("a \\\"\t");
        for (int round = 0; round < 2000; ++round) {
            QStringList words;
            for (auto count = random() % 4; count > 0; --count) {
                QString word;
                for (auto length = random() % 8; length > 0; --length)
                    word += letters[qsizetype(random() % std::size_t(letters.size()))];
                words.append(word);
            }
            QCOMPARE(takenApart(commandLineOf(words)), words);
        }
    }
};

QTEST_GUILESS_MAIN(TestIconMenu)
#include "tst_iconmenu.moc"
