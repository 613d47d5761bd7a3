// What is said of an artist beside name and numbers.
#include <ui/theme/ArtistWords.h>

#include <QLocale>
#include <QTest>

using namespace sostenuto::ui;

class TestArtistWords : public QObject {
    Q_OBJECT

    static QDateTime at(int year, int month, int day, int hour = 12)
    {
        return {QDate(year, month, day), QTime(hour, 0), Qt::UTC};
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theSourceOfAText_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QDateTime>("saved");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const QString& server, const QDateTime& saved, const QString& words) {
            QTest::newRow(name) << server << saved << words;
        };
        const QString hearth = QStringLiteral("Hearth");
        row("this year", hearth, at(2026, 5, 12), QStringLiteral("Text from Hearth, saved 12 May"));
        row("another year", hearth, at(2025, 5, 12), QStringLiteral("Text from Hearth, saved 12 May 2025"));
        row("today", hearth, at(2026, 5, 27, 8), QStringLiteral("Text from Hearth, saved today"));
        row("yesterday, though hours ago", hearth, at(2026, 5, 26, 21),
            QStringLiteral("Text from Hearth, saved yesterday"));
        row("the listener's midnight", hearth, at(2026, 5, 26, 22), QStringLiteral("Text from Hearth, saved today"));
        row("a clock that was wrong", hearth, at(2027, 1, 1), QStringLiteral("Text from Hearth, saved today"));
        row("no name, today", {}, at(2026, 5, 27), QStringLiteral("Text from the server, saved today"));
        row("no name, yesterday", {}, at(2026, 5, 26), QStringLiteral("Text from the server, saved yesterday"));
        row("no name", {}, at(2026, 5, 12), QStringLiteral("Text from the server, saved 12 May"));
        row("a name like a pattern", QStringLiteral("%2 %1"), at(2026, 5, 12),
            QStringLiteral("Text from %2 %1, saved 12 May"));
    }
    void theSourceOfAText()
    {
        QFETCH(QString, server);
        QFETCH(QDateTime, saved);
        QFETCH(QString, words);
        QCOMPARE(aboutSourceWords(server, saved, at(2026, 5, 27)), words);
    }

    void plays_data()
    {
        QTest::addColumn<int>("plays");
        QTest::addColumn<QDateTime>("first");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << 0 << QDateTime() << QString();
        QTest::newRow("none, and a time") << 0 << at(2019, 3, 1) << QString();
        QTest::newRow("one") << 1 << QDateTime() << QStringLiteral("1 play");
        QTest::newRow("many") << 1312 << QDateTime() << QStringLiteral("1,312 plays");
        QTest::newRow("one since") << 1 << at(2019, 3, 1) << QStringLiteral("1 play since 2019");
        QTest::newRow("many since") << 312 << at(2019, 3, 1) << QStringLiteral("312 plays since 2019");
        QTest::newRow("the listener's new year")
            << 312 << at(2018, 12, 31, 23) << QStringLiteral("312 plays since 2019");
    }
    void plays()
    {
        QFETCH(int, plays);
        QFETCH(QDateTime, first);
        QFETCH(QString, words);
        QCOMPARE(artistPlaysWords(plays, first), words);
    }
};

QTEST_APPLESS_MAIN(TestArtistWords)
#include "tst_artistwords.moc"
