// What a client sees of each pretended outage, and that the service comes back.
#include <tests/support/demo/DemoClient.h>

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto;
using demo::Outage;
using test::Answered;

class tst_DemoOutage : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    demo::DemoService m_service{{m_folder.path(), 0, QStringLiteral("demo"), QStringLiteral("demo"), false}};

    [[nodiscard]] Answered ask(const char* method, int timeoutMs = 20'000) const
    {
        test::DemoClient client(m_service.address());
        client.setTimeout(timeoutMs);
        return client.get(QLatin1String(method), {{QStringLiteral("id"), QStringLiteral("al-01")}});
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_service.start()); }
    void cleanup()
    {
        m_service.setOutage(Outage::None);
        QVERIFY(ask("ping").ok());
    }

    void answersAsTheOutageSays_data()
    {
        QTest::addColumn<Outage>("outage");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("ok");
        QTest::newRow("errors") << Outage::Errors << QByteArray("ping") << 503 << false;
        QTest::newRow("streaming, a track") << Outage::Streaming << QByteArray("download") << 503 << false;
        QTest::newRow("streaming, the library") << Outage::Streaming << QByteArray("getAlbum") << 200 << true;
        QTest::newRow("artwork, a cover") << Outage::Artwork << QByteArray("getCoverArt") << 503 << false;
        QTest::newRow("artwork, the library") << Outage::Artwork << QByteArray("getAlbum") << 200 << true;
        QTest::newRow("web page") << Outage::WebPage << QByteArray("getAlbum") << 200 << false;
        QTest::newRow("read only, a write") << Outage::ReadOnly << QByteArray("star") << 200 << false;
        QTest::newRow("read only, a read") << Outage::ReadOnly << QByteArray("getAlbum") << 200 << true;
    }
    void answersAsTheOutageSays()
    {
        QFETCH(Outage, outage);
        QFETCH(QByteArray, method);
        m_service.setOutage(outage);
        QCOMPARE(m_service.outage(), outage);
        const Answered answered = ask(method.constData());
        QTEST(answered.status, "status");
        QTEST(answered.ok(), "ok");
    }

    void theWebPageIsHtml()
    {
        m_service.setOutage(Outage::WebPage);
        QVERIFY(ask("ping").body.startsWith("<!DOCTYPE html>"));
    }

    void goneRefusesAndComesBackAtTheSameAddress()
    {
        const QUrl address = m_service.address();
        m_service.setOutage(Outage::Gone);
        QCOMPARE(ask("ping").error, QNetworkReply::ConnectionRefusedError);
        m_service.setOutage(Outage::None);
        QCOMPARE(m_service.address(), address);
    }

    void goneCutsWhatIsConnected()
    {
        const int before = requestsSeen("ping");
        m_service.setOutage(Outage::Hangs); // keeps a connection open
        QNetworkAccessManager network;
        std::unique_ptr<QNetworkReply> reply(
            network.get(QNetworkRequest(QUrl(m_service.address().toString() + QStringLiteral("/rest/ping")))));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QTRY_VERIFY(requestsSeen("ping") > before);
        m_service.setOutage(Outage::Gone);
        QVERIFY(finished.count() > 0 || finished.wait(5000));
        QVERIFY(reply->error() != QNetworkReply::NoError);
    }

    void aClientThatLeavesEarlyDoesNoHarm()
    {
        // The track is made only now, so the answer comes when nobody waits for it any more.
        const QUrl url(m_service.address().toString() +
                       QStringLiteral("/rest/download?u=demo&p=demo&v=1.16.1&c=t&id=tr-082"));
        for (int i = 0; i < 3; ++i) {
            const int before = requestsSeen("download");
            QNetworkAccessManager network;
            std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(url)));
            QTRY_VERIFY(requestsSeen("download") > before);
            reply->abort();
        }
        test::DemoClient client(m_service.address());
        const Answered whole =
            client.get(QStringLiteral("download"), {{QStringLiteral("id"), QStringLiteral("tr-082")}});
        QCOMPARE(whole.status, 200);
        QVERIFY(whole.body.startsWith("OggS"));
    }

    void hangingNeverAnswers()
    {
        m_service.setOutage(Outage::Hangs);
        QCOMPARE(ask("ping", 300).error, QNetworkReply::OperationCanceledError); // our own time limit
    }

    void theSwitchIsThereOverHttp()
    {
        test::DemoClient client(m_service.address());
        QCOMPARE(client.postBare(QStringLiteral("/demo/outage?kind=gone")).status, 400); // nobody could end it
        QCOMPARE(client.postBare(QStringLiteral("/demo/outage?kind=nonsense")).status, 400);
        QCOMPARE(client.postBare(QStringLiteral("/demo/outage?kind=errors")).status, 200);
        QTRY_COMPARE(m_service.outage(), Outage::Errors);
        QCOMPARE(client.postBare(QStringLiteral("/demo/outage?kind=gone&seconds=0.3")).status, 200);
        QTRY_COMPARE(m_service.outage(), Outage::Gone);
        QTRY_COMPARE(m_service.outage(), Outage::None);
    }

private:
    [[nodiscard]] int requestsSeen(const char* method) const
    {
        test::DemoClient client(m_service.address());
        const QByteArray body = client.getBare(QStringLiteral("/demo/state")).body;
        return QJsonDocument::fromJson(body)[QStringLiteral("requests")][QLatin1String(method)].toInt();
    }
};

QTEST_GUILESS_MAIN(tst_DemoOutage)
#include "tst_demooutage.moc"
