// What is known of several ways to one server, try after try.
#include "sync/subsonic/AddressNotes.h"
#include "tests/support/sync/StoreBuilders.h"

#include <QTest>

using namespace sostenuto::sync;
using Now = AddressHealth::Now;

class TestAddressNotes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneTry_data()
    {
        QTest::addColumn<int>("kind"); // -1 = it answered
        QTest::addColumn<Now>("now");
        QTest::newRow("answered") << -1 << Now::Answers;
        QTest::newRow("refused") << int(ErrorKind::Refused) << Now::NoAnswer;
        QTest::newRow("no answer in time") << int(ErrorKind::Timeout) << Now::NoAnswer;
        QTest::newRow("not found") << int(ErrorKind::NameLookup) << Now::NoAnswer;
        QTest::newRow("a bad certificate") << int(ErrorKind::Tls) << Now::NotTrusted;
        QTest::newRow("a router's page") << int(ErrorKind::NotSubsonic) << Now::Other;
        QTest::newRow("another server") << int(ErrorKind::OtherServer) << Now::Other;
    }
    void oneTry()
    {
        QFETCH(int, kind);
        const auto error = kind < 0 ? std::nullopt : std::optional(Error{ErrorKind(kind), {}, 0, false});
        AddressNotes notes;
        notes.setAddresses({m_home, m_away});
        QVERIFY(notes.note(m_home, error, 38, moment(5)));
        QTEST(notes.all()[0].now, "now");
        QCOMPARE(notes.all()[0].checkedAt, moment(5));
        QCOMPARE(notes.all()[0].answerMs, kind < 0 ? 38 : -1);
        QCOMPARE(notes.all()[1].now, Now::NotTried);
        QVERIFY(!notes.all()[1].checkedAt.isValid());
    }

    void sinceItIsLikeThat()
    {
        const Error refused{ErrorKind::Refused, {}, 0, false};
        AddressNotes notes;
        notes.setAddresses({m_home});
        QVERIFY(notes.note(m_home, std::nullopt, 40, moment(1)));
        QVERIFY(!notes.note(m_home, std::nullopt, -1, moment(2))); // ordinary traffic: nobody measured it
        QCOMPARE(notes.all()[0].answerMs, 40);
        QCOMPARE(notes.all()[0].since, moment(1));
        QVERIFY(notes.note(m_home, refused, 3, moment(10)));
        QVERIFY(!notes.note(m_home, refused, 3, moment(20)));
        QCOMPARE(notes.all()[0].since, moment(10));
        QCOMPARE(notes.all()[0].checkedAt, moment(20));
        QCOMPARE(notes.all()[0].answerMs, 40); // of its last answer
    }

    void addressesComeAndGo()
    {
        AddressNotes notes;
        notes.setAddresses({m_home, m_away});
        QVERIFY(notes.note(m_away, std::nullopt, 40, moment(1)));
        QVERIFY(!notes.note(QUrl(QStringLiteral("http://other")), std::nullopt, 40, moment(1)));
        notes.setAddresses({m_away});
        QCOMPARE(notes.all().size(), 1);
        QCOMPARE(notes.all()[0].now, Now::Answers);
    }

private:
    const QUrl m_home{QStringLiteral("http://192.168.1.4:4533")};
    const QUrl m_away{QStringLiteral("https://hearth.example.net")};
};

QTEST_GUILESS_MAIN(TestAddressNotes)
#include "tst_addressnotes.moc"
