// The real program and its second starts: what they do, what they print, how they end.

#include <tests/support/places/Places.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto;

class TestControlProcess : public QObject {
    Q_OBJECT

    struct Ended {
        int code = -1;
        QByteArray out;
        QByteArray error;
    };

    QTemporaryDir m_home;
    QProcess m_player;

    [[nodiscard]] static QString program() { return tests::programFolder() + QStringLiteral("/sostenuto"); }
    [[nodiscard]] QStringList withProfile(const QString& words) const
    {
        return words.split(u' ', Qt::SkipEmptyParts) +
               QStringList{QStringLiteral("--profile"), m_home.filePath(QStringLiteral("profile"))};
    }
    [[nodiscard]] Ended run(const QString& words) const
    {
        QProcess process;
        process.start(program(), withProfile(words));
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    [[nodiscard]] QJsonObject status() const
    {
        return QJsonDocument::fromJson(run(QStringLiteral("status --json")).out).object();
    }
    [[nodiscard]] QJsonObject plays() const { return status()[QStringLiteral("player")].toObject(); }

private Q_SLOTS:
    void withoutAPlayer()
    {
        const Ended told = run(QStringLiteral("ctl pause"));
        QCOMPARE(told.code, 3);
        QCOMPARE(told.error, QByteArray("No player runs with this profile.\n"));
        const Ended asked = run(QStringLiteral("status --json"));
        QCOMPARE(asked.code, 3);
        QCOMPARE(QJsonDocument::fromJson(asked.out).object()[QStringLiteral("running")].toBool(true), false);
    }

    void whatIsNotUnderstood()
    {
        for (const char* words : {"ctl", "ctl dance", "ctl volume loud", "--frobnicate"}) {
            const Ended told = run(QString::fromLatin1(words));
            QCOMPARE(told.code, 2);
            QVERIFY(told.out.isEmpty() && told.error.contains("sostenuto ctl WORD"));
        }
    }

    void aPlayerIsTold()
    {
        m_player.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_player.start(program(), withProfile(QStringLiteral("--output null")));
        QVERIFY(m_player.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(status()[QStringLiteral("running")].toBool(), 60'000);
        const Ended play = run(QStringLiteral("ctl play"));
        QCOMPARE(play.code, 1);
        QCOMPARE(play.error, QByteArray("Nothing is in the queue.\n"));
        QVERIFY(play.out.isEmpty());
        const Ended volume = run(QStringLiteral("ctl volume 40"));
        QCOMPARE(volume.code, 0);
        QVERIFY(volume.out.isEmpty() && volume.error.isEmpty());
        QCOMPARE(plays()[QStringLiteral("volume")].toInt(), 40);
        QCOMPARE(run(QStringLiteral("ctl volume")).out, QByteArray("Volume 40 %\n"));
        const Ended json = run(QStringLiteral("ctl volume --json"));
        QCOMPARE(QJsonDocument::fromJson(json.out).object()[QStringLiteral("volume")].toInt(), 40);
    }

    void pinsAndReadiness()
    {
        const Ended ready = run(QStringLiteral("ctl ready")); // nothing is in the queue, nothing is pinned
        QCOMPARE(ready.code, 0);
        QVERIFY(ready.out.startsWith("Ready"));
        const Ended json = run(QStringLiteral("ctl ready --json"));
        QCOMPARE(QJsonDocument::fromJson(json.out).object()[QStringLiteral("ready")].toBool(), true);
        const Ended unknown = run(QStringLiteral("ctl pin album Nothing of the kind"));
        QCOMPARE(unknown.code, 1);
        QCOMPARE(unknown.error, QByteArray("Nothing in the library is called that.\n"));
        QCOMPARE(run(QStringLiteral("ctl pin album")).code, 2);
        QCOMPARE(run(QStringLiteral("ready")).out, ready.out); // the same without ctl
        const Ended held = run(QStringLiteral("hold album Nothing of the kind"));
        QCOMPARE(held.code, 1);
        QCOMPARE(held.error, unknown.error);
        QCOMPARE(run(QStringLiteral("hold album")).code, 2);
    }

    void aStationJoinsTheQueue()
    {
        const Ended added = run(QStringLiteral("ctl queue add http://127.0.0.1:9/radio"));
        QCOMPARE(added.code, 0);
        QCOMPARE(added.out, QByteArray("Added 1 track to the queue.\n"));
        QCOMPARE(plays()[QStringLiteral("queueLength")].toInt(), 1);
    }

    void aSecondStartHandsOver()
    {
        QCOMPARE(run({}).code, 0);
        const Ended unknown = run(QStringLiteral("/nowhere/at/all.flac"));
        QCOMPARE(unknown.code, 1);
        QVERIFY(unknown.error.startsWith("/nowhere/at/all.flac is not in the library."));
        QCOMPARE(plays()[QStringLiteral("queueLength")].toInt(), 1);
    }

    void tooManyNames()
    {
        QString words = QStringLiteral("ctl queue add");
        for (int i = 0; i < 700; ++i)
            words += QStringLiteral(" /") + QString(100, u'x');
        QCOMPARE(run(words).code, 1);
        QVERIFY(status()[QStringLiteral("running")].toBool());
    }

    void itQuits()
    {
        QCOMPARE(run(QStringLiteral("ctl quit")).code, 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_player.state(), QProcess::NotRunning, 30'000);
        QCOMPARE(m_player.exitCode(), 0);
        QCOMPARE(run(QStringLiteral("ctl pause")).code, 3);
        QCOMPARE(run(QStringLiteral("ready")).code, 3);
        const QJsonObject left = plays();
        QCOMPARE(left[QStringLiteral("queueLength")].toInt(), 1);
    }

    void cleanupTestCase()
    {
        if (m_player.state() == QProcess::NotRunning)
            return;
        m_player.kill();
        m_player.waitForFinished();
    }
};

QTEST_GUILESS_MAIN(TestControlProcess)
#include "tst_controlprocess.moc"
