// sostenuto-demo-service: says where it listens, ends cleanly, and knows after a restart what it knew before.
#include <tests/support/demo/DemoClient.h>
#include <tests/support/places/Places.h>

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto;

class tst_DemoProcess : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    void startIn(QProcess& process, QUrl& address)
    {
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(tests::programFolder() + QStringLiteral("/sostenuto-demo-service"),
                      {QStringLiteral("--folder"), m_folder.path(), QStringLiteral("--print-address")});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 20'000);
        address = QUrl(QString::fromUtf8(process.readLine().trimmed()));
        QCOMPARE(address.host(), QStringLiteral("127.0.0.1"));
    }

private Q_SLOTS:
    void startsServesEndsAndRemembers()
    {
        const QString track = QStringLiteral("tr-015");
        {
            QProcess process;
            QUrl address;
            startIn(process, address);
            test::DemoClient client(address);
            QVERIFY(client.get(QStringLiteral("star"), {{QStringLiteral("id"), track}}).ok());
#ifdef Q_OS_WIN
            process.kill(); // a console program has no other end there
            QVERIFY(process.waitForFinished(20'000));
#else
            process.terminate();
            QVERIFY(process.waitForFinished(20'000));
            QCOMPARE(process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(process.exitCode(), 0);
#endif
        }
        QProcess process;
        QUrl address;
        startIn(process, address);
        test::DemoClient client(address);
        const QJsonObject song = client.get(QStringLiteral("getSong"), {{QStringLiteral("id"), track}})
                                     .document()[QStringLiteral("song")]
                                     .toObject();
        QVERIFY(song.contains(QStringLiteral("starred")));
        process.kill();
        QVERIFY(process.waitForFinished());
    }
};

QTEST_GUILESS_MAIN(tst_DemoProcess)
#include "tst_demoprocess.moc"
