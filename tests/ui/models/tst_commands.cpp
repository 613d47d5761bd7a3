// Keys and commands without a window: whose keys are whose, what is remembered of them, and what typed text finds.

#include <ui/models/ActionBook.h>
#include <ui/models/CommandRank.h>

#include <QAction>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto::ui;
using Kind = KeyVerdict::Kind;

Q_DECLARE_METATYPE(sostenuto::ui::KeyVerdict)

class TestCommands : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("settings.ini")); }
    static QAction* action(const char* name, QObject* owner)
    {
        auto* made = new QAction(QString::fromLatin1(name).mid(6), owner);
        made->setObjectName(QLatin1String(name));
        return made;
    }
    /// Love has Ctrl L, Next Ctrl Right and a media key, About none.
    static void fill(ActionBook& book, QObject* owner)
    {
        book.add(action("actionLove", owner), QKeySequence(QStringLiteral("Ctrl+L")));
        book.add(action("actionNext", owner), QKeySequence(QStringLiteral("Ctrl+Right")),
                 {QKeySequence(Qt::Key_MediaNext)});
        book.add(action("actionAbout", owner), {});
    }

private Q_SLOTS:
    void init() { QFile::remove(file()); }

    void keysAreJudged_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<KeyVerdict>("verdict");
        QTest::newRow("free") << QStringLiteral("Ctrl+Alt+L") << KeyVerdict{Kind::Free};
        QTest::newRow("its own") << QStringLiteral("Ctrl+Right") << KeyVerdict{Kind::Same};
        QTest::newRow("another's") << QStringLiteral("Ctrl+L") << KeyVerdict{Kind::Taken, QStringLiteral("actionLove")};
        QTest::newRow("its media key") << QStringLiteral("Media Next") << KeyVerdict{Kind::Same};
        QTest::newRow("none") << QStringLiteral("") << KeyVerdict{Kind::None};
        QTest::newRow("a letter") << QStringLiteral("L") << KeyVerdict{Kind::Typing};
        QTest::newRow("a large letter") << QStringLiteral("Shift+L") << KeyVerdict{Kind::Typing};
        QTest::newRow("space") << QStringLiteral("Space") << KeyVerdict{Kind::Typing};
        QTest::newRow("an arrow") << QStringLiteral("Down") << KeyVerdict{Kind::Typing};
        QTest::newRow("Enter") << QStringLiteral("Return") << KeyVerdict{Kind::Typing};
        QTest::newRow("Delete with Ctrl") << QStringLiteral("Ctrl+Del") << KeyVerdict{Kind::Free};
        QTest::newRow("a function key") << QStringLiteral("F7") << KeyVerdict{Kind::Free};
        QTest::newRow("with Shift") << QStringLiteral("Shift+F7") << KeyVerdict{Kind::Free};
        QTest::newRow("a media key") << QStringLiteral("Media Stop") << KeyVerdict{Kind::Free};
        QTest::newRow("copy") << QStringLiteral("Ctrl+C") << KeyVerdict{Kind::Kept};
        QTest::newRow("toggle in a list") << QStringLiteral("Ctrl+Space") << KeyVerdict{Kind::Kept};
        QTest::newRow("menu bar") << QStringLiteral("F10") << KeyVerdict{Kind::Kept};
        QTest::newRow("context menu") << QStringLiteral("Shift+F10") << KeyVerdict{Kind::Kept};
    }
    void keysAreJudged()
    {
        QFETCH(QString, keys);
        QFETCH(KeyVerdict, verdict);
        const QVector<KeyUse> uses{{QStringLiteral("actionLove"), QKeySequence(QStringLiteral("Ctrl+L"))},
                                   {QStringLiteral("actionNext"), QKeySequence(QStringLiteral("Ctrl+Right"))},
                                   {QStringLiteral("actionNext"), QKeySequence(Qt::Key_MediaNext)},
                                   {QStringLiteral("actionAbout"), {}}};
        const KeyVerdict said = judgeKeys(uses, QStringLiteral("actionNext"), QKeySequence(keys));
        QCOMPARE(said.by, verdict.by);
        QCOMPARE(int(said.kind), int(verdict.kind));
    }

    void whatIsChosenIsRemembered()
    {
        QObject owner;
        {
            QSettings settings(file(), QSettings::IniFormat);
            ActionBook book(settings);
            fill(book, &owner);
            QSignalSpy changed(&book, &ActionBook::keysChanged);
            book.setKeys(QStringLiteral("actionNext"), QKeySequence(QStringLiteral("Ctrl+Alt+N")));
            book.setKeys(QStringLiteral("actionLove"), {});
            QCOMPARE(changed.count(), 2);
            QVERIFY(book.isChosen(QStringLiteral("actionNext")));
        }
        QSettings settings(file(), QSettings::IniFormat);
        ActionBook book(settings);
        fill(book, &owner);
        const ActionEntry* next = book.find(QStringLiteral("actionNext"));
        QCOMPARE(keyWords(next->keys), QStringLiteral("Ctrl Alt N"));
        QCOMPARE(next->action->shortcuts(),
                 (QList<QKeySequence>{QKeySequence(QStringLiteral("Ctrl+Alt+N")), QKeySequence(Qt::Key_MediaNext)}));
        QVERIFY(book.find(QStringLiteral("actionLove"))->action->shortcuts().isEmpty());
        book.resetAll();
        QCOMPARE(book.find(QStringLiteral("actionLove"))->keys, QKeySequence(QStringLiteral("Ctrl+L")));
        QVERIFY(!settings.contains(QStringLiteral("keys/actionLove")));
        QVERIFY(!book.find(QStringLiteral("nobody")));
    }

    void nobodySharesKeys()
    {
        QObject owner;
        QSettings settings(file(), QSettings::IniFormat);
        ActionBook book(settings);
        fill(book, &owner);
        book.setKeys(QStringLiteral("actionAbout"), QKeySequence(QStringLiteral("Ctrl+L")));
        QVERIFY(book.find(QStringLiteral("actionLove"))->keys.isEmpty());
        book.reset(QStringLiteral("actionLove"));
        QCOMPARE(book.find(QStringLiteral("actionLove"))->keys, QKeySequence(QStringLiteral("Ctrl+L")));
        QVERIFY(book.find(QStringLiteral("actionAbout"))->keys.isEmpty());
    }

    void commandsAreFound_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("beginning before word before inside")
            << QStringLiteral("play")
            << QStringList{QStringLiteral("Play"),         QStringLiteral("Play next"), QStringLiteral("Playing now"),
                           QStringLiteral("New playlist"), QStringLiteral("Display"),   QStringLiteral("Mute")};
        QTest::newRow("two words in any order")
            << QStringLiteral("next play") << QStringList{QStringLiteral("Play next")};
        QTest::newRow("case and accents") << QStringLiteral("CAFE") << QStringList{QStringLiteral("Café")};
        QTest::newRow("initials") << QStringLiteral("np") << QStringList{QStringLiteral("New playlist")};
        QTest::newRow("scattered") << QStringLiteral("mte") << QStringList{QStringLiteral("Mute")};
        QTest::newRow("by menu") << QStringLiteral("playback mute") << QStringList{QStringLiteral("Mute")};
        QTest::newRow("none") << QStringLiteral("xyz") << QStringList{};
        QTest::newRow("one letter only begins") << QStringLiteral("c") << QStringList{QStringLiteral("Café")};
    }
    void commandsAreFound()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        QVector<Command> commands;
        for (const auto& [name, where] :
             {std::pair{"Mute", "Playback"}, std::pair{"Display", "View"}, std::pair{"New playlist", "File"},
              std::pair{"Playing now", "Go"}, std::pair{"Play next", "Edit"}, std::pair{"Café", "Playlist"},
              std::pair{"Play", "Playback"}})
            commands.append({QString::fromUtf8(name), QString::fromUtf8(name), QString::fromUtf8(where), {}, true});
        QStringList names;
        for (const int place : rankCommands(commands, typed, {}))
            names.append(commands[place].name);
        if (typed == QStringLiteral("play")) { // among those that begin so the order of the table counts
            QCOMPARE(names.first(), found.first());
            names.removeAll(QStringLiteral("Café")); // its "Playlist" is where it is
            QCOMPARE(QSet<QString>(names.begin(), names.end()), QSet<QString>(found.begin(), found.end()));
            QVERIFY(names.indexOf(QStringLiteral("New playlist")) < names.indexOf(QStringLiteral("Display")));
            QVERIFY(names.indexOf(QStringLiteral("Display")) < names.indexOf(QStringLiteral("Mute")));
            return;
        }
        QCOMPARE(names, found);
    }

    void whatWasUsedLatelyComesFirst()
    {
        const QVector<Command> commands{{QStringLiteral("a"), QStringLiteral("Search"), {}, {}, true},
                                        {QStringLiteral("b"), QStringLiteral("Settings"), {}, {}, true},
                                        {QStringLiteral("c"), QStringLiteral("Sync"), {}, {}, false},
                                        {QStringLiteral("d"), QStringLiteral("Softer"), {}, {}, true}};
        QCOMPARE(rankCommands(commands, QString(), {}), (QVector<int>{0, 1, 3, 2})); // what can't be done is last
        const QStringList recent{QStringLiteral("d"), QStringLiteral("c"), QStringLiteral("b")};
        QCOMPARE(rankCommands(commands, QString(), recent), (QVector<int>{3, 1, 0, 2}));
        QCOMPARE(rankCommands(commands, QStringLiteral("s"), recent), (QVector<int>{3, 1, 0, 2}));
        QCOMPARE(rankCommands(commands, QStringLiteral("search"), recent),
                 QVector<int>{0}); // the better fit all the same
        QCOMPARE(usedLately(recent, QStringLiteral("b"), 3),
                 (QStringList{QStringLiteral("b"), QStringLiteral("d"), QStringLiteral("c")}));
        QCOMPARE(usedLately(recent, QStringLiteral("e"), 2), (QStringList{QStringLiteral("e"), QStringLiteral("d")}));
    }
};

QTEST_MAIN(TestCommands)
#include "tst_commands.moc"
