// The Service status page: what it says, which service it speaks of, and that everything is reached by keys.
#include "PageScene.h"

#include <ui/models/PrivacyChoice.h>
#include <ui/pages/IncidentCard.h>
#include <ui/pages/StatusPage.h>
#include <ui/widgets/Labels.h>
#include <ui/widgets/Segments.h>
#include <ui/widgets/UptimeBar.h>

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::Capability;
using sync::DayState;
using sync::Health;

namespace {

sync::Incident incident(qint64 id, qint64 source, const QDateTime& began)
{
    sync::Incident made;
    made.id = {id};
    made.source = sync::SourceId{source};
    made.serverName = QStringLiteral("Hearth");
    made.scope = sync::Scope::Streaming;
    made.began = began;
    made.noticed = began.addSecs(4);
    made.recovered = began.addSecs(60);
    made.caughtUp = began.addSecs(61);
    made.publishedTitle = QStringLiteral("Disks of 10.0.0.7");
    made.publishedAt = began.addSecs(30);
    return made;
}

sync::ServiceState streamingDown()
{
    sync::ServiceState state = FakeStatus::streamingDown();
    state.technical = QStringLiteral("GET stream: 10.0.0.7 said 503");
    return state;
}

struct StatusScene : PageScene {
    explicit StatusScene(QSize window = {1280, 800}) : PageScene(Place::Kind::Status, window) {}

    [[nodiscard]] QString text(const char* name) { return find<QLabel>(name)->text(); }
    [[nodiscard]] QWidget* row(const char* name) { return find<QWidget>(name); }
    template <class T>
    [[nodiscard]] T* in(const char* row, const char* name)
    {
        return this->row(row)->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] QList<IncidentCard*> cards() { return page->findChildren<IncidentCard*>(); }
};

const char* rowNames[] = {"statusRowSignin", "statusRowLibrary", "statusRowStreaming", "statusRowArtwork",
                          "statusRowSync"};

} // namespace

class TestStatusPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingHappenedYet()
    {
        StatusScene scene;
        scene.fake.incidents.since = QDate(2026, 5, 1);
        scene.show({Place::Kind::Status});
        QCOMPARE(scene.text("statusSummary"), QStringLiteral("Everything works at Hearth."));
        QVERIFY(scene.find<QWidget>("emptyState")->isVisible());
        QVERIFY(!scene.find<QWidget>("incidentAll")->isVisible());
        QVERIFY(!scene.find<QWidget>("statusServers")->isVisible());
        for (const char* name : rowNames) {
            QCOMPARE(scene.in<QLabel>(name, "statusWord")->text(), QStringLiteral("Works"));
            QCOMPARE(scene.in<QLabel>(name, "statusPercent")->text(), QStringLiteral("–"));
            QVERIFY(!scene.row(name)->accessibleName().isEmpty());
            QVERIFY(!scene.in<QWidget>(name, "statusUptime")->accessibleName().isEmpty());
            QVERIFY(scene.in<QWidget>(name, "statusSource")->isVisible());
            QVERIFY(scene.in<QWidget>(name, "statusSentence")->isVisible());
        }
    }

    void withoutAnyServer()
    {
        StatusScene scene;
        scene.fake.status.set({});
        scene.show({Place::Kind::Status});
        QVERIFY(scene.text("statusSummary").startsWith(QStringLiteral("No server is connected")));
        QVERIFY(!scene.find<QWidget>("statusComponents")->isVisible());
        QVERIFY(!scene.find<QPushButton>("statusCheckNow")->isEnabled());
        QVERIFY(!scene.find<QPushButton>("statusExport")->isEnabled());
        scene.fake.status.set(FakeStatus::up());
        QVERIFY(scene.find<QWidget>("statusComponents")->isVisible());
        scene.fake.status.set({});
        QVERIFY(!scene.find<QWidget>("statusComponents")->isVisible());
    }

    void severalAddresses()
    {
        StatusScene scene;
        scene.fake.account.present[0].addresses = {scene.fake.account.present[0].address};
        scene.show({Place::Kind::Status});
        QVERIFY(!scene.find<QWidget>("statusAddresses")->isVisible());
        using Now = sync::AddressHealth::Now;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QUrl home(QStringLiteral("http://192.168.1.4:4533"));
        const QUrl away(QStringLiteral("https://hearth.example.net"));
        const QUrl old(QStringLiteral("https://old.example.net/music"));
        scene.fake.account.present[0].addresses = {home, away, old};
        scene.fake.account.present[0].address = away;
        scene.fake.account.tried = {{home, Now::NoAnswer, now, now, 4}, {away, Now::Answers, now, now, 38}};
        Q_EMIT scene.fake.account.healthChanged(scene.fake.status.state().source);
        QVERIFY(scene.find<QWidget>("statusAddresses")->isVisible());
        const auto rows =
            scene.find<QWidget>("statusAddresses")->findChildren<QWidget*>(QStringLiteral("statusAddressRow"));
        QCOMPARE(rows.size(), 3);
        const QString time = now.toLocalTime().toString(QStringLiteral("HH:mm"));
        QCOMPARE(rows[0]->accessibleName(),
                 QStringLiteral("192.168.1.4:4533, No answer since %1, checked %1").arg(time));
        QCOMPARE(rows[1]->accessibleName(),
                 QStringLiteral("hearth.example.net, In use, checked %1, answers in 38 ms").arg(time));
        QCOMPARE(rows[2]->accessibleName(), QStringLiteral("old.example.net/music, Not tried yet"));
        scene.picture(QStringLiteral("status-addresses"));
    }

    void itFollowsTheState()
    {
        StatusScene scene;
        scene.show({Place::Kind::Status});
        scene.fake.status.set(streamingDown());
        QVERIFY(scene.text("statusSummary").startsWith(QStringLiteral("Streaming is down at Hearth since")));
        QVERIFY(scene.in<QLabel>("statusRowStreaming", "statusWord")->text().startsWith(QStringLiteral("Down since")));
        QVERIFY(scene.text("statusCheckedText").contains(QStringLiteral("ext check in 0:2")));
        scene.find<QPushButton>("statusCheckNow")->click();
        QCOMPARE(scene.fake.status.triedNow, 1);
        sync::ServiceState checking = streamingDown();
        checking.checking = true;
        scene.fake.status.set(checking);
        QVERIFY(!scene.find<QPushButton>("statusCheckNow")->isEnabled());
        QVERIFY(scene.page->tellsStatusOf(sync::SourceId{1}));
        QVERIFY(!scene.page->tellsStatusOf(sync::SourceId{2}));
    }

    void theReasonWaitsToBeAskedFor()
    {
        StatusScene scene;
        scene.fake.status.set(streamingDown());
        scene.show({Place::Kind::Status});
        auto* more = scene.in<QPushButton>("statusRowStreaming", "statusDetails");
        auto* reason = scene.in<QLabel>("statusRowStreaming", "statusTechnical");
        QVERIFY(more->isVisible() && !reason->isVisible());
        QVERIFY(!scene.in<QPushButton>("statusRowLibrary", "statusDetails")->isVisible());
        more->click();
        QVERIFY(reason->isVisible());
        QCOMPARE(reason->text(), streamingDown().technical);
        scene.fake.status.set(FakeStatus::up());
        QVERIFY(!reason->isVisible());
    }

    void daysAreBars()
    {
        StatusScene scene;
        QVector<sync::DayUptime> days;
        for (int i = 0; i < sync::uptimeDays; ++i)
            days.append({QDate(2026, 2, 12).addDays(i), i == 40 ? DayState::Outage : DayState::Good, 1000, 0});
        days[40].badSeconds = 100;
        scene.fake.incidents.days[size_t(Capability::Library)] = days;
        scene.show({Place::Kind::Status});
        auto* bar = scene.in<UptimeBar>("statusRowLibrary", "statusUptime");
        QCOMPARE(bar->shownDays(), sync::uptimeDays);
        QVERIFY(bar->accessibleName().contains(QStringLiteral("1 day with an outage")));
        QCOMPARE(scene.in<QLabel>("statusRowLibrary", "statusPercent")->text(), QStringLiteral("99.88%"));
        bar->setFocus();
        const QString today = bar->accessibleDescription();
        QVERIFY(!today.isEmpty());
        for (int i = 0; i < 49; ++i)
            QTest::keyClick(bar, Qt::Key_Left);
        QVERIFY(bar->accessibleDescription().contains(QStringLiteral("down for")));
        QTest::keyClick(bar, Qt::Key_End);
        QCOMPARE(bar->accessibleDescription(), today);
        QTest::keyClick(bar, Qt::Key_Right); // there is no tomorrow
        QCOMPARE(bar->accessibleDescription(), today);
    }

    void severalServers()
    {
        StatusScene scene;
        sync::ServiceState attic = FakeStatus::serverDown();
        attic.source = sync::SourceId{2};
        attic.serverName = QStringLiteral("Attic");
        scene.fake.status.others = {attic};
        const QDateTime now = QDateTime::currentDateTimeUtc();
        scene.fake.incidents.all = {incident(2, 2, now.addDays(-1)), incident(1, 1, now.addDays(-2))};
        scene.show({Place::Kind::Status}); // the one that concerns most
        QVERIFY(scene.text("statusSummary").startsWith(QStringLiteral("Attic is not answering")));
        QCOMPARE(scene.cards().size(), 1);
        QCOMPARE(scene.cards().first()->incident().id.value, 2);
        QSignalSpy changed(scene.page, &Page::keepsChanged);
        const auto choices = scene.find<QWidget>("statusServers")->findChildren<QAbstractButton*>();
        QCOMPARE(choices.size(), 2);
        choices[0]->click();
        QCOMPARE(scene.text("statusSummary"), QStringLiteral("Everything works at Hearth."));
        QCOMPARE(scene.cards().first()->incident().id.value, 1);
        QCOMPARE(changed.count(), 1);
        scene.page->open({Place::Kind::Status, 2});
        QVERIFY(scene.text("statusSummary").startsWith(QStringLiteral("Attic")));
        scene.fake.status.others.clear(); // it was let go
        scene.fake.status.set(FakeStatus::up());
        QCOMPARE(scene.text("statusSummary"), QStringLiteral("Everything works at Hearth."));
        QVERIFY(!scene.find<QWidget>("statusServers")->isVisible());
    }

    void theNewestFirstAndTheRestWhenAsked()
    {
        StatusScene scene;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (int i = 1; i <= 40; ++i)
            scene.fake.incidents.all.append(incident(i, 1, now.addDays(-i)));
        scene.fake.incidents.all.last().recovered = {}; // goes on, however old
        scene.fake.incidents.all[1].drill = true;
        scene.show({Place::Kind::Status});
        QCOMPARE(scene.cards().size(), 4);
        QCOMPARE(scene.cards().first()->incident().id.value, 1);
        QCOMPARE(scene.cards().last()->incident().id.value, 40);
        QCOMPARE(scene.text("incidentCount"), QStringLiteral("39 in 90 days"));
        auto* all = scene.find<QPushButton>("incidentAll");
        for (int i = 0; i < 3 && scene.cards().size() < 40; ++i)
            all->click();
        QCOMPARE(scene.cards().size(), 40);
        QCOMPARE(all->text(), QStringLiteral("Show fewer"));
        all->click();
        QCOMPARE(scene.cards().size(), 4);
        scene.fake.incidents.all.clear();
        Q_EMIT scene.fake.incidents.incidentsChanged();
        QVERIFY(scene.cards().isEmpty());
        QVERIFY(scene.find<QWidget>("emptyState")->isVisible());
    }

    void aReportIsShownBeforeItIsSaved()
    {
        StatusScene scene;
        scene.fake.status.set(streamingDown());
        scene.fake.incidents.all = {incident(1, 1, QDateTime::currentDateTimeUtc().addDays(-1))};
        scene.show({Place::Kind::Status});
        scene.find<QPushButton>("statusExport")->click();
        auto* dialog = scene.frame.findChild<QDialog*>(QStringLiteral("exportDialog"));
        QVERIFY(dialog);
        auto* preview = dialog->findChild<QPlainTextEdit*>(QStringLiteral("exportPreview"));
        QVERIFY(preview->toPlainText().startsWith(QStringLiteral("# Service status of Hearth")));
        QVERIFY(!preview->toPlainText().contains(QStringLiteral("10.0.0.7")));
        auto* names = dialog->findChild<QCheckBox*>(QStringLiteral("exportPrivate"));
        QVERIFY(!names->isChecked());
        names->click();
        QVERIFY(preview->toPlainText().contains(QStringLiteral("10.0.0.7")));
        names->click();
        auto* format = dialog->findChild<Segments*>(QStringLiteral("exportFormat"));
        format->findChildren<QAbstractButton*>()[1]->click();
        QVERIFY(preview->toPlainText().startsWith(u'{'));
        dialog->findChild<QPushButton*>(QStringLiteral("exportSave"))->click();
        auto* place = dialog->findChild<QFileDialog*>(QStringLiteral("exportPlaceDialog"));
        QVERIFY(place);
        QCOMPARE(place->defaultSuffix(), QStringLiteral("json"));
        const QByteArray shown = preview->toPlainText().toUtf8();
        Q_EMIT place->fileSelected(QStringLiteral("/somewhere/report.json"));
        QTRY_COMPARE(scene.host.toasts, QStringList{QStringLiteral("Report saved")});
        QCOMPARE(scene.fake.transfers.calls, QStringList{QStringLiteral("writeReport /somewhere/report.json")});
        QCOMPARE(scene.fake.transfers.reports, QVector<QByteArray>{shown});
    }

    void reportsNameServersWhereThatIsWanted()
    {
        StatusScene scene;
        scene.fake.status.set(streamingDown());
        setReportsNameServers(scene.fake.settings, true);
        scene.show({Place::Kind::Status});
        scene.find<QPushButton>("statusExport")->click();
        auto* dialog = scene.frame.findChild<QDialog*>(QStringLiteral("exportDialog"));
        auto* names = dialog->findChild<QCheckBox*>(QStringLiteral("exportPrivate"));
        QVERIFY(names->isChecked());
        names->click(); // for this report
        QVERIFY(reportsNameServers(scene.fake.settings));
    }

    void aReportThatCantBeWritten()
    {
        StatusScene scene;
        scene.show({Place::Kind::Status});
        scene.find<QPushButton>("statusExport")->click();
        auto* dialog = scene.frame.findChild<QDialog*>(QStringLiteral("exportDialog"));
        dialog->findChild<QPushButton*>(QStringLiteral("exportSave"))->click();
        scene.fake.transfers.failNext = sync::ErrorKind::DiskFull;
        Q_EMIT dialog->findChild<QFileDialog*>(QStringLiteral("exportPlaceDialog"))
            ->fileSelected(QStringLiteral("/somewhere/report.md"));
        QTRY_COMPARE(scene.host.toasts.size(), 1);
        QVERIFY(scene.host.toasts.first() != QStringLiteral("Report saved"));
        QVERIFY(dialog->isVisible()); // for another place
    }

    void oneIncidentByItself()
    {
        StatusScene scene;
        scene.fake.incidents.all = {incident(1, 1, QDateTime::currentDateTimeUtc().addDays(-1))};
        scene.show({Place::Kind::Status});
        Q_EMIT scene.cards().first()->copyAsked();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.startsWith(QStringLiteral("# Streaming was down at Hearth")));
        QVERIFY(!copied.contains(QStringLiteral("10.0.0.7")));
        Q_EMIT scene.cards().first()->saveAsked();
        QVERIFY(scene.frame.findChild<QDialog*>(QStringLiteral("exportDialog")));
    }

    void everythingIsReachedByKeys()
    {
        StatusScene scene;
        sync::ServiceState state = streamingDown();
        state.changesWaiting = 3;
        sync::ServiceState attic = FakeStatus::up();
        attic.source = sync::SourceId{2};
        attic.serverName = QStringLiteral("Attic");
        scene.fake.status.others = {attic};
        scene.fake.status.set(state);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (int i = 1; i <= 5; ++i)
            scene.fake.incidents.all.append(incident(i, 1, now.addDays(-i)));
        scene.show({Place::Kind::Status});
        QSet<QWidget*> reached;
        QStringList order;
        scene.find<QPushButton>("statusCheckNow")->setFocus();
        for (int i = 0; i < 60 && !reached.contains(QApplication::focusWidget()); ++i) {
            reached.insert(QApplication::focusWidget());
            order.append(QApplication::focusWidget()->objectName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        order.removeDuplicates();
        order.removeAll(QString());
        QCOMPARE(order.mid(0, order.indexOf(QStringLiteral("incidentMore")) + 1),
                 (QStringList{QStringLiteral("statusCheckNow"), QStringLiteral("statusExport"),
                              QStringLiteral("statusServer"), QStringLiteral("statusUptime"),
                              QStringLiteral("statusDetails"), QStringLiteral("statusShowChanges"),
                              QStringLiteral("incidentAll"), QStringLiteral("incidentMore")}));
        for (const char* name : {"statusCheckNow", "statusExport", "incidentAll"})
            QVERIFY2(reached.contains(scene.find<QWidget>(name)), name);
        for (const char* name : rowNames)
            QVERIFY2(reached.contains(scene.in<QWidget>(name, "statusUptime")), name);
        QVERIFY(reached.contains(scene.in<QWidget>("statusRowStreaming", "statusDetails")));
        QVERIFY(reached.contains(scene.in<QWidget>("statusRowSync", "statusShowChanges")));
        for (IncidentCard* card : scene.cards()) {
            auto* more = card->findChild<QWidget*>(QStringLiteral("incidentMore"));
            QVERIFY(reached.contains(more));
            QVERIFY(more->accessibleName().contains(QStringLiteral("Streaming was down")));
        }
        for (QWidget* widget : std::as_const(reached))
            if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<UptimeBar*>(widget))
                QVERIFY2(!widget->accessibleName().isEmpty() ||
                             !static_cast<QAbstractButton*>(widget)->text().isEmpty(),
                         qPrintable(widget->objectName()));
        scene.in<QPushButton>("statusRowSync", "statusShowChanges")->click();
        QCOMPARE(scene.host.gone.last().kind, Place::Kind::Pending);
    }

    void inANarrowWindowLessDaysAreSeen()
    {
        StatusScene scene({900, 600});
        scene.fake.incidents.days.fill(QVector<sync::DayUptime>(sync::uptimeDays));
        scene.show({Place::Kind::Status});
        auto* bar = scene.in<UptimeBar>("statusRowLibrary", "statusUptime");
        QVERIFY(bar->shownDays() >= 30 && bar->shownDays() < sync::uptimeDays);
        QVERIFY(bar->mapTo(scene.page, QPoint(bar->width(), 0)).x() < scene.page->width() - 60);
    }

    void heightsTellWithoutColour()
    {
        using State = UptimeDay::State;
        QSet<int> heights;
        for (const State state : {State::NoData, State::Good, State::Maintenance, State::Degraded, State::Outage})
            heights.insert(UptimeBar::heightOf(state));
        QCOMPARE(heights, (QSet<int>{3, 14, 18, 20, 24}));
        UptimeBar bar;
        bar.setFixedWidth(40);
        bar.setDays(QVector<UptimeDay>(25));
        QCOMPARE(bar.shownDays(), 10);
        QCOMPARE(bar.dayAt({0, 5}), 15); // the newest
        QCOMPARE(bar.dayAt({39, 5}), 24);
        QCOMPARE(bar.dayAt({41, 5}), -1);
        bar.setFixedWidth(200);
        QCOMPARE(bar.dayAt({10, 5}), -1); // they stand at the right
        QCOMPARE(bar.dayAt({199, 5}), 24);
    }
};

QTEST_MAIN(TestStatusPage)
#include "tst_statuspage.moc"
