// What the banner of planned maintenance says of the queue. TZ is Europe/Berlin in the test run.

#include <ui/theme/PlannedWords.h>

#include <QLocale>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::BannerKind;

Q_DECLARE_METATYPE(sostenuto::ui::QueueHere)

class TestPlannedWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void queue_data()
    {
        QTest::addColumn<QueueHere>("queue");
        QTest::addColumn<QString>("words");
        constexpr qint64 minute = 60'000;
        const auto add = [](const char* name, const QueueHere& queue, const char* words) {
            QTest::newRow(name) << queue << QStringLiteral("published by the provider · ") + QString::fromUtf8(words);
        };
        add("no queue", {}, "764 tracks on this computer keep playing, and your changes wait here · starts in 47 min");
        add("on its way", {12, 40, 50 * minute, {}},
            "Your queue is being kept on this computer, 12 of 40 tracks so far · starts in 47 min");
        add("on its way, and when", {12, 40, 50 * minute, 12 * minute},
            "Your queue is being kept on this computer, 12 of 40 tracks so far · ready in about 12 min");
        add("soon", {12, 40, 50 * minute, 4 * minute},
            "Your queue is being kept on this computer, 12 of 40 tracks so far · ready in about 4 min");
        add("one", {0, 1, 0, {}}, "Your queue is being kept on this computer, 0 of 1 track so far · starts in 47 min");
        add("ready", {40, 40, 162 * minute, 0},
            "Your queue is ready on this computer, 2 h 42 min of music · starts in 47 min");
    }
    void queue()
    {
        QFETCH(QueueHere, queue);
        const QDateTime now(QDate(2024, 5, 15), QTime(12, 30), Qt::UTC);
        sync::ServiceState state;
        state.serverName = QStringLiteral("Hearth");
        state.kind = BannerKind::MaintenancePlanned;
        state.heldTracks = 764;
        sync::Published published;
        published.says = sync::Published::Says::MaintenancePlanned;
        published.from = now.addSecs(47 * 60);
        published.until = now.addSecs(2 * 3600);
        state.published = published;
        const BannerText plain = bannerText(state, {}, now);
        const BannerText text = withQueue(plain, state, queue);
        QTEST(text.plainText().mid(text.headline.size() + 3), "words");
        QCOMPARE(text.headline, QStringLiteral("Hearth has maintenance today, 15:17 to 16:30"));
        QVERIFY(text.dismissable);
        state.kind = BannerKind::Outage; // of every other banner nothing changes
        const BannerText outage = bannerText(state, {}, now);
        QCOMPARE(withQueue(outage, state, queue).plainText(), outage.plainText());
    }
};

QTEST_GUILESS_MAIN(TestPlannedWords)
#include "tst_plannedwords.moc"
