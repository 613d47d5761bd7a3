// Going back finds lists where they stood, also those that are not read yet, unless the listener was faster.
#include "PageScene.h"

#include <ui/shell/ScrollMemory.h>
#include <ui/widgets/TrackView.h>

#include <QScrollBar>
#include <QWheelEvent>

using namespace sostenuto;
using namespace sostenuto::ui;

namespace {

constexpr int manyRows = 600;
constexpr int somewhere = 1400;
constexpr int someRow = 55;

struct Scene : PageScene {
    Scene() : PageScene(Place::Kind::Tracks)
    {
        fake.library.addManyTracks(manyRows);
        show(place);
        bar().setValue(somewhere);
        view().selectionModel()->setCurrentIndex(view().model()->index(someRow, 1), QItemSelectionModel::NoUpdate);
    }
    TrackView& view() { return *find<TrackView>("tracksTable"); }
    QScrollBar& bar() { return *view().verticalScrollBar(); }
    void leave()
    {
        memory.keep(place, *page);
        bar().setValue(0);
        view().selectionModel()->setCurrentIndex(view().model()->index(0, 1), QItemSelectionModel::NoUpdate);
    }
    /// The list is empty, as it is before it was read, and is filled again when the answers are given.
    void empty()
    {
        const auto rows = std::exchange(fake.library.trackRows, {});
        Q_EMIT fake.library.catalogueChanged();
        QTRY_COMPARE(view().model()->rowCount(), 0);
        fake.library.trackRows = rows;
    }

    Place place{Place::Kind::Tracks};
    ScrollMemory memory;
};

} // namespace

class TestScrollMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void backIsWhereItWas()
    {
        Scene scene;
        QCOMPARE(scene.bar().value(), somewhere);
        scene.leave();
        QCOMPARE(scene.bar().value(), 0);
        scene.memory.restore(scene.place, *scene.page);
        QCOMPARE(scene.bar().value(), somewhere);
        QCOMPARE(scene.view().currentIndex().row(), someRow);
    }

    void eachPlaceHasItsOwn()
    {
        Scene scene;
        scene.leave();
        scene.memory.restore({Place::Kind::Tracks, 7}, *scene.page); // nobody was there
        QCOMPARE(scene.bar().value(), 0);
        QCOMPARE(scene.view().currentIndex().row(), 0);
    }

    void aListThatComesLaterIsScrolledThen()
    {
        Scene scene;
        scene.leave();
        scene.empty();
        scene.memory.restore(scene.place, *scene.page);
        QCOMPARE(scene.bar().value(), 0);
        Q_EMIT scene.fake.library.catalogueChanged();
        QTRY_COMPARE(scene.bar().value(), somewhere);
        QCOMPARE(scene.view().currentIndex().row(), someRow);
    }

    void theListenersHandComesFirst()
    {
        Scene scene;
        scene.leave();
        scene.empty();
        scene.memory.restore(scene.place, *scene.page);
        QWidget* viewport = scene.view().viewport();
        QWheelEvent turned(QPointF(20, 20), viewport->mapToGlobal(QPointF(20, 20)), {}, QPoint(0, -120), Qt::NoButton,
                           Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(viewport, &turned);
        Q_EMIT scene.fake.library.catalogueChanged();
        QTRY_VERIFY(scene.view().model()->rowCount() > manyRows);
        scene.settle();
        QVERIFY(scene.bar().value() != somewhere);
    }

    void onlySoManyPlacesAreKept()
    {
        Scene scene;
        scene.leave();
        for (qint64 id = 1; id <= ScrollMemory::mostPlaces; ++id)
            scene.memory.keep({Place::Kind::Album, id}, *scene.page);
        scene.memory.restore(scene.place, *scene.page);
        QCOMPARE(scene.bar().value(), 0);
    }
};

QTEST_MAIN(TestScrollMemory)
#include "tst_scrollmemory.moc"
