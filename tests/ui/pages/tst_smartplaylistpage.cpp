// A list by a rule: shown, edited with its tracks before one's eyes, saved, removed; and the genres that lead to one.
#include "PageScene.h"

#include <ui/models/IdListModel.h>
#include <ui/pages/RuleEditor.h>
#include <ui/theme/ListWords.h>
#include <ui/widgets/Chips.h>
#include <ui/widgets/ItemRoles.h>
#include <ui/widgets/Labels.h>
#include <ui/widgets/RowGrid.h>
#include <ui/widgets/SearchField.h>
#include <ui/widgets/TrackView.h>

#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestSmartPlaylistPage : public QObject {
    Q_OBJECT

    struct Scene : PageScene {
        explicit Scene(const QString& rule = {}) : PageScene(Place::Kind::SmartPlaylist)
        {
            list.name = QStringLiteral("Often heard");
            list.query = QStringLiteral("plays:>=3");
            list.order = sync::TrackOrder::PlayCount;
            list.descending = true;
            list.limit = {sync::ListLimit::Unit::Tracks, 20};
            list.id = sync::SmartPlaylistId{++fake.library.nextId};
            fake.library.smartRows.insert(list.id.value, list);
            show(rule.isEmpty() ? Place{Place::Kind::SmartPlaylist, list.id.value}
                                : Place{Place::Kind::SmartPlaylist, 0, rule});
            view = find<TrackView>("smartTrackList");
        }
        int rows() const { return view->model()->rowCount(); }
        void edit() { QTest::mouseClick(find<QPushButton>("smartEdit"), Qt::LeftButton); }
        sync::SmartPlaylist kept() const { return fake.library.smartRows.value(list.id.value); }

        sync::SmartPlaylist list;
        TrackView* view = nullptr;
    };

private Q_SLOTS:
    void showsItsTracksInOrder()
    {
        Scene scene;
        QCOMPARE(scene.find<ElidedLabel>("smartTitle")->fullText(), QStringLiteral("Often heard"));
        QVERIFY(scene.rows() > 0 && scene.rows() <= 20);
        QVERIFY(scene.find<ElidedLabel>("smartRule")->fullText().contains(QStringLiteral("plays:>=3")));
        QTRY_VERIFY(scene.view->model()->index(0, Plays).data().toInt() >= 3);
        QCOMPARE(scene.page->keeps().total, scene.rows());
        QVERIFY(!scene.view->header()->sectionsClickable()); // another order would be other tracks
    }

    void isLive()
    {
        Scene scene;
        const int before = scene.rows();
        const qint64 first = qobject_cast<IdListModel*>(scene.view->model())->idAt(0);
        scene.fake.library.changeTrack(sync::TrackId{first}, [](sync::Track& track) { track.playCount = 0; });
        QTRY_VERIFY(scene.rows() == before - 1 || qobject_cast<IdListModel*>(scene.view->model())->rowOf(first) < 0);
    }

    void editingShowsWhatItWouldBe()
    {
        Scene scene;
        scene.edit();
        QVERIFY(scene.find<RuleEditor>("ruleEditor")->isVisible());
        const int before = scene.rows();
        scene.find<QSpinBox>("ruleLimit")->setValue(2);
        QTRY_COMPARE(scene.rows(), 2);
        QTest::mouseClick(scene.find<QPushButton>("ruleCancel"), Qt::LeftButton);
        QTRY_COMPARE(scene.rows(), before);
        QVERIFY(!scene.find<RuleEditor>("ruleEditor")->isVisible());
        QCOMPARE(scene.kept(), scene.list);
    }

    void savingCanBeTakenBack()
    {
        Scene scene;
        scene.edit();
        auto* rule = scene.find<SearchField>("ruleText");
        rule->setText(QStringLiteral("plays:>=1"));
        scene.find<QComboBox>("ruleLimitUnit")->setCurrentIndex(0);
        scene.find<QComboBox>("ruleOrder")->setCurrentText(QStringLiteral("By title"));
        QTest::keyClick(rule, Qt::Key_Return);
        QTRY_COMPARE(scene.kept().query, QStringLiteral("plays:>=1"));
        QCOMPARE(scene.kept().limit, sync::ListLimit{});
        QCOMPARE(scene.kept().order, sync::TrackOrder::Title);
        QTRY_VERIFY(scene.host.lastUndo);
        QVERIFY(scene.view->header()->sectionsClickable());
        scene.host.lastUndo();
        QTRY_COMPARE(scene.kept(), scene.list);
        QTRY_VERIFY(scene.find<ElidedLabel>("smartRule")->fullText().contains(QStringLiteral("plays:>=3")));
    }

    void aNameIsNeeded()
    {
        Scene scene;
        scene.edit();
        auto* name = scene.find<QLineEdit>("ruleName");
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("  "));
        QVERIFY(!scene.find<QPushButton>("ruleSave")->isEnabled());
    }

    void conditionsCanBeChosen()
    {
        Scene scene;
        scene.edit();
        auto* rule = scene.find<SearchField>("ruleText");
        rule->clear();
        QMenu* menu = scene.find<QPushButton>("ruleAddCondition")->menu();
        menu->actions().at(0)->trigger(); // a genre
        QCOMPARE(rule->text(), QStringLiteral("genre:rock"));
        QCOMPARE(rule->selectedText(), QStringLiteral("rock"));
        QTest::keyClicks(rule, QStringLiteral("folk"));
        menu->actions().at(6)->trigger();
        QCOMPARE(rule->text(), QStringLiteral("genre:folk is:loved"));
        QVERIFY(!rule->hasSelectedText());
    }

    void whatIsOnlyLookedAtCanBeSaved()
    {
        Scene scene(QStringLiteral("year:2000..2030"));
        QVERIFY(scene.rows() > 0);
        QCOMPARE(nameOfRule(QStringLiteral("year:1994")), QStringLiteral("1994"));
        QCOMPARE(nameOfRule(QStringLiteral("genre:=\"Hard Rock\"")), QStringLiteral("Hard Rock"));
        QVERIFY(scene.find<ElidedLabel>("smartTitle")->fullText().contains(QStringLiteral("year:2000..2030")));
        scene.edit();
        auto* name = scene.find<QLineEdit>("ruleName");
        QVERIFY(name->hasFocus());
        QTest::keyClicks(name, QStringLiteral("This century"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(scene.fake.library.smartRows.size(), 2);
        QTRY_COMPARE(scene.host.gone.size(), 1);
        const sync::SmartPlaylist saved = scene.fake.library.smartRows.last();
        QCOMPARE(scene.host.gone.first(), (Place{Place::Kind::SmartPlaylist, saved.id.value}));
        QCOMPARE(saved.name, QStringLiteral("This century"));
        QCOMPARE(saved.query, QStringLiteral("year:2000..2030"));
    }

    void whenItCannotBeWritten()
    {
        Scene scene;
        scene.edit();
        scene.find<SearchField>("ruleText")->setText(QStringLiteral("plays:>=9"));
        scene.fake.edits.failNext = sync::ErrorKind::DiskFull;
        QTest::mouseClick(scene.find<QPushButton>("ruleSave"), Qt::LeftButton);
        QTRY_COMPARE(scene.host.toasts.size(), 1);
        QVERIFY(scene.find<RuleEditor>("ruleEditor")->isVisible()); // nothing of what was typed is lost
        QCOMPARE(scene.kept(), scene.list);
    }

    void anEmptyOneSaysSo()
    {
        Scene scene(QStringLiteral("plays:>=100000"));
        QCOMPARE(scene.rows(), 0);
        QVERIFY(!scene.find<QPushButton>("smartPlay")->isEnabled());
        scene.picture(QStringLiteral("smart-empty"));
    }

    void genresLeadToTheirTracks()
    {
        PageScene scene(Place::Kind::Groups);
        scene.show({Place::Kind::Groups, int(sync::GroupKind::Genre)});
        auto* list = scene.find<RowGrid>("genresList");
        QTRY_VERIFY(list->model()->rowCount() > 1);
        const int all = list->model()->rowCount();
        const QString name = list->model()->index(0, 0).data(TitleRole).toString();
        scene.find<SearchField>("genresFilter")->setText(name);
        QVERIFY(list->model()->rowCount() >= 1 && list->model()->rowCount() < all);
        list->setCurrentIndex(list->model()->index(0, 0));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(scene.host.gone.size(), 1);
        QCOMPARE(scene.host.gone.first().kind, Place::Kind::SmartPlaylist);
        QCOMPARE(scene.host.gone.first().text, QStringLiteral("genre:=\"%1\"").arg(name));
        scene.find<SearchField>("genresFilter")->clear();
        QTest::mouseClick(scene.find<FilterChip>("groupsYears"), Qt::LeftButton);
        QTRY_COMPARE(scene.host.gone.size(), 2);
        QCOMPARE(scene.host.gone.last(), (Place{Place::Kind::Groups, int(sync::GroupKind::Year)}));
        scene.page->open(scene.host.gone.last());
        QTRY_VERIFY(list->model()->rowCount() > 0 &&
                    list->model()->index(0, 0).data(TitleRole).toString().toInt() > 1900);
        scene.picture(QStringLiteral("groups"));
    }

    void pictures()
    {
        Scene scene;
        scene.picture(QStringLiteral("smart"));
        scene.edit();
        scene.picture(QStringLiteral("smart-edit"));
    }
};

QTEST_MAIN(TestSmartPlaylistPage)
#include "tst_smartplaylistpage.moc"
