// What is said of status pages.

#include <ui/theme/FeedWords.h>
#include <ui/theme/StatusWords.h>

#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::Capability;
using sync::ErrorKind;
using sync::FeedState;

namespace {

sync::FeedSnapshot page(FeedState overall, const QDateTime& now)
{
    sync::FeedSnapshot made;
    made.name = QStringLiteral("Harbour");
    made.overall = overall;
    made.fetchedAt = now;
    made.validUntil = now.addSecs(900);
    return made;
}

} // namespace

class TestFeedWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatAPageSays_data();
    void whatAPageSays();
    void aNameIsNoPlaceholder();
    void events();
    void everyTroubleSaysWhatToDo();
    void parts();

private:
    const QDateTime m_now{QDate(2026, 3, 1), QTime(14, 5)};
};

void TestFeedWords::whatAPageSays_data()
{
    QTest::addColumn<FeedState>("overall");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("well") << FeedState::Operational << QStringLiteral("Harbour reports no problem. Read at 14:05.");
    QTest::newRow("work") << FeedState::Maintenance << QStringLiteral("Harbour reports maintenance. Read at 14:05.");
    QTest::newRow("slow") << FeedState::Degraded
                          << QStringLiteral(
                                 "Harbour reports that something is slow or does not work well. Read at 14:05.");
    QTest::newRow("partly") << FeedState::PartialOutage
                            << QStringLiteral("Harbour reports a partial outage. Read at 14:05.");
    QTest::newRow("down") << FeedState::MajorOutage << QStringLiteral("Harbour reports a major outage. Read at 14:05.");
    QTest::newRow("nothing") << FeedState::Unknown
                             << QStringLiteral("Harbour does not say how the service is. Read at 14:05.");
}

void TestFeedWords::whatAPageSays()
{
    QFETCH(FeedState, overall);
    QFETCH(QString, sentence);
    QCOMPARE(feedSentence(page(overall, m_now), m_now), sentence);
    QCOMPARE(feedSentence(page(overall, m_now), m_now.addSecs(901)),
             QStringLiteral("Harbour was last read at 14:05. What it said then is too old to count."));
}

void TestFeedWords::aNameIsNoPlaceholder()
{
    sync::FeedSnapshot odd = page(FeedState::Operational, m_now);
    odd.name = QStringLiteral("%2 <b>%1</b>");
    QCOMPARE(feedSentence(odd, m_now), QStringLiteral("%2 <b>%1</b> reports no problem. Read at 14:05."));
    odd.name.clear();
    odd.url = QUrl(QStringLiteral("https://status.example"));
    QVERIFY(feedSentence(odd, m_now).startsWith(QStringLiteral("status.example reports")));
    odd.url.clear();
    QVERIFY(feedSentence(odd, m_now).startsWith(QStringLiteral("The page reports")));
}

void TestFeedWords::events()
{
    sync::FeedSnapshot busy = page(FeedState::Degraded, m_now);
    QCOMPARE(feedEvents(busy, m_now), QString());
    sync::FeedIncident incident;
    incident.title = QStringLiteral("Cuts %2");
    incident.startedAt = m_now.addSecs(-3'600);
    sync::FeedMaintenance maintenance;
    maintenance.title = QStringLiteral("Disks");
    busy.incidents = {incident};
    busy.maintenances = {maintenance};
    QCOMPARE(feedEvents(busy, m_now), QStringLiteral("“Cuts %2”, since 13:05\n“Disks”, announced"));
    busy.maintenances[0].phase = sync::MaintenancePhase::Running;
    QVERIFY(feedEvents(busy, m_now).endsWith(QStringLiteral("“Disks”, under way")));
    busy.incidents = QVector<sync::FeedIncident>(4, incident);
    QCOMPARE(feedEvents(busy, m_now).split(u'\n').size(), 4);
    QVERIFY(feedEvents(busy, m_now).endsWith(QStringLiteral("\nand 2 more")));
    busy.maintenances.clear();
    QVERIFY(feedEvents(busy, m_now).endsWith(QStringLiteral("\nand 1 more")));
}

void TestFeedWords::everyTroubleSaysWhatToDo()
{
    for (int kind = 0; kind <= int(ErrorKind::WorkOffline); ++kind) {
        for (const QString& words : {feedTroubleSentence(ErrorKind(kind), QStringLiteral("status.example")),
                                     feedFindSentence(ErrorKind(kind), QStringLiteral("Hearth"))}) {
            QVERIFY2(words.contains(QStringLiteral(". ")) && words.endsWith(u'.'), qPrintable(words));
            QVERIFY2(!words.contains(u'%'), qPrintable(words));
        }
    }
    QCOMPARE(feedTroubleSentence(ErrorKind::Throttled, QStringLiteral("status.example")),
             QStringLiteral("status.example asks us to wait. Try again in a few minutes."));
}

void TestFeedWords::parts()
{
    QStringList words;
    for (int i = 0; i < sync::capabilityCount; ++i)
        words.append(partName(Capability(i)));
    QCOMPARE(words.removeDuplicates(), 0);
    QCOMPARE(meantWord(Capability::Streaming), QStringLiteral("By its name: Streaming"));
    QCOMPARE(meantWord(std::nullopt), QStringLiteral("By its name: nothing here"));
    words.clear();
    for (int i = 0; i <= int(FeedState::MajorOutage); ++i)
        words.append(feedStateWord(FeedState(i)));
    QCOMPARE(words.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(TestFeedWords)
#include "tst_feedwords.moc"
