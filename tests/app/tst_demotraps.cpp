// Whole pulls from the demo service with the bad habits of real ones: the library comes to what the service has, and
// nothing that the listener has of it is lost on the way.
#include <app/demo/DemoService.h>
#include <tests/support/sync/WireLibrary.h>

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using namespace sostenuto;
using demo::DemoTraps;
using tests::WireLibrary;
using What = WireLibrary::What;

class TestDemoTraps : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<demo::DemoService> m_service;

    [[nodiscard]] std::unique_ptr<WireLibrary> library() const
    {
        return std::make_unique<WireLibrary>(m_service->address(), m_service->user(), m_service->password());
    }
    /// As often as the player itself would try; nullopt = one ended well.
    static std::optional<sync::Error> pull(WireLibrary& library)
    {
        std::optional<sync::Error> error;
        for (int i = 0; i < 10; ++i) {
            error = library.run(What::PullAnew);
            if (!error)
                break;
        }
        return error;
    }
    /// What a listener sees, by words: ids may differ.
    [[nodiscard]] static QString words(const WireLibrary& library)
    {
        return library.answerOf(
                   "SELECT t.artist, t.album, t.number, t.title, t.duration_ms, t.loved, al.title, ar.name "
                   "FROM track t JOIN album al ON al.id = t.album_id AND al.hidden = 0 "
                   "JOIN artist ar ON ar.id = t.artist_id AND ar.hidden = 0 "
                   "WHERE t.hidden = 0 ORDER BY 1, 2, 3") +
               library.answerOf("SELECT p.name, e.position, t.title FROM playlist_entry e "
                                "JOIN playlist p ON p.id = e.playlist_id JOIN track t ON t.id = e.track_id "
                                "WHERE t.hidden = 0 ORDER BY p.name, e.position") +
               library.answerOf("SELECT count(*), sum(track_count) FROM album WHERE hidden = 0") +
               library.answerOf("SELECT count(*) FROM artist WHERE hidden = 0") +
               library.answerOf("SELECT tracks, albums, artists, duration_ms FROM tally");
    }

private Q_SLOTS:
    void init()
    {
        m_service = std::make_unique<demo::DemoService>(
            demo::DemoOptions{m_folder.path(), 0, QStringLiteral("demo"), QStringLiteral("demo"), false});
        QVERIFY(m_service->start());
    }

    void theLibraryComesWhole_data()
    {
        QTest::addColumn<DemoTraps>("traps");
        QTest::newRow("none") << DemoTraps{};
        QTest::newRow("new ids") << DemoTraps{1, 0, 0, 0, false};
        QTest::newRow("swallowed errors") << DemoTraps{0, 3, 0, 0, false};
        QTest::newRow("long pages are cut") << DemoTraps{0, 0, 30, 0, false};
        QTest::newRow("short pages") << DemoTraps{0, 0, 0, 7, false};
        QTest::newRow("one row a page") << DemoTraps{0, 0, 0, 1, false};
        QTest::newRow("bare") << DemoTraps{0, 0, 0, 0, true};
        QTest::newRow("all at once") << DemoTraps{1, 5, 30, 20, true};
    }

    /// From nothing, and into a library that was pulled before.
    void theLibraryComesWhole()
    {
        QFETCH(DemoTraps, traps);
        const auto before = library();
        QVERIFY(!pull(*before));
        const QString good = words(*before);
        QCOMPARE(before->answerOf("SELECT count(*) FROM track"), QString::number(m_service->trackCount()));
        const QString rows = before->answerOf("SELECT id, title FROM track ORDER BY id");
        m_service->setTraps(traps);
        QCOMPARE(m_service->traps(), traps);
        const auto fresh = library();
        for (WireLibrary* one : {before.get(), fresh.get()}) {
            const auto error = pull(*one);
            QVERIFY2(!error, error ? qPrintable(error->detail) : "");
            QCOMPARE(words(*one), good);
            QCOMPARE(sync::inconsistencies(*one->store.database), QString());
        }
        if (!traps.renumbered || !traps.bare) // new ids and fewer words at once: nobody could tell who is who
            QCOMPARE(before->answerOf("SELECT id, title FROM track ORDER BY id"), rows);
        m_service->setTraps({traps.renumbered, 0, 0, 0, false});
        QVERIFY(!pull(*before));
        QVERIFY(!pull(*fresh));
        QCOMPARE(words(*before), good);
        QCOMPARE(before->contents(), fresh->contents());
    }

    /// A refresh meets another version of the server; whoever holds the account then pulls anew.
    void newIdsWhileNobodyAsked()
    {
        const auto mine = library();
        QVERIFY(!pull(*mine));
        QSignalSpy changed(mine->backend.get(), &sync::SubsonicBackend::serverChanged);
        const QString good = words(*mine);
        const QString rows = mine->answerOf("SELECT id, title FROM track ORDER BY id");
        for (int times = 1; times < 4; ++times) {
            m_service->setTraps({times, 0, 0, 0, false});
            (void)mine->run(What::Refresh);
            QTRY_COMPARE(changed.size(), times);
            QVERIFY(!pull(*mine));
            QCOMPARE(words(*mine), good);
            QCOMPARE(mine->answerOf("SELECT id, title FROM track ORDER BY id"), rows);
            QCOMPARE(mine->answerOf("SELECT count(*) FROM track WHERE remote_id LIKE 'n%'"),
                     QString::number(m_service->trackCount()));
        }
    }

    void theSwitchesAreThereOverHttp()
    {
        QNetworkAccessManager network;
        const auto post = [&](const char* query) {
            QNetworkRequest request(
                QUrl(m_service->address().toString() + QStringLiteral("/demo/traps?") + QLatin1String(query)));
            request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
            const std::unique_ptr<QNetworkReply> reply(network.post(request, QByteArray()));
            QSignalSpy finished(reply.get(), &QNetworkReply::finished);
            return finished.wait(20'000) ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
        };
        QCOMPARE(post("most-rows=7&bare=1"), 200);
        QCOMPARE(post("renumbered=2"), 200);
        QCOMPARE(m_service->traps(), (DemoTraps{2, 0, 0, 7, true}));
        QCOMPARE(post("no-such=1"), 400);
        QCOMPARE(post("most-rows=-1"), 400);
        QCOMPARE(post("most-rows=0&cut-above=40&empty-every=3&bare=0"), 200);
        QCOMPARE(m_service->traps(), (DemoTraps{2, 3, 40, 0, false}));
    }
};

QTEST_GUILESS_MAIN(TestDemoTraps)
#include "tst_demotraps.moc"
