// Things side by side in as many lines as they need.

#include <ui/widgets/WrapLayout.h>

#include <QBoxLayout>
#include <QTest>
#include <QWidget>

using namespace sostenuto::ui;

class TestWrapLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesAreAsManyAsNeeded_data();
    void linesAreAsManyAsNeeded();
    void beginsWhereReadingBegins();
    void hiddenThingsHaveNoPlace();
    void besideNothingIsBroken();
};

namespace {

constexpr int gap = 6;

/// 100, 60 and 80 wide, 20 and 30 high.
void fill(QWidget& box)
{
    auto* line = new WrapLayout(gap, &box);
    for (const QSize& size : {QSize(100, 20), QSize(60, 30), QSize(80, 20)}) {
        auto* thing = new QWidget(&box);
        thing->setFixedSize(size);
        line->addWidget(thing);
    }
}

QVector<QPoint> placesIn(QWidget& box)
{
    QVector<QPoint> places;
    for (int i = 0; i < box.layout()->count(); ++i)
        places.append(box.layout()->itemAt(i)->geometry().topLeft());
    return places;
}

} // namespace

void TestWrapLayout::linesAreAsManyAsNeeded_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<QVector<QPoint>>("places");
    using All = QVector<QPoint>;
    QTest::newRow("all in one") << 252 << 30 << All{{0, 0}, {106, 0}, {172, 0}};
    QTest::newRow("one px less") << 251 << 56 << All{{0, 0}, {106, 0}, {0, 36}};
    QTest::newRow("two by two") << 166 << 56 << All{{0, 0}, {106, 0}, {0, 36}};
    QTest::newRow("and one less") << 165 << 56 << All{{0, 0}, {0, 26}, {66, 26}};
    QTest::newRow("one below the other") << 100 << 82 << All{{0, 0}, {0, 26}, {0, 62}};
}

void TestWrapLayout::linesAreAsManyAsNeeded()
{
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(QVector<QPoint>, places);
    QWidget box;
    fill(box);
    QCOMPARE(box.layout()->sizeHint(), QSize(252, 30));
    QCOMPARE(box.layout()->minimumSize(), QSize(100, 30));
    QCOMPARE(box.layout()->heightForWidth(width), height);
    box.layout()->setGeometry({0, 0, width, height});
    QCOMPARE(placesIn(box), places);
}

void TestWrapLayout::beginsWhereReadingBegins()
{
    QWidget box;
    box.setLayoutDirection(Qt::RightToLeft);
    fill(box);
    box.layout()->setGeometry({0, 0, 200, 60});
    QCOMPARE(placesIn(box), (QVector<QPoint>{{100, 0}, {34, 0}, {120, 36}}));
}

void TestWrapLayout::hiddenThingsHaveNoPlace()
{
    QWidget box;
    fill(box);
    box.layout()->itemAt(0)->widget()->hide();
    QCOMPARE(box.layout()->sizeHint(), QSize(146, 30));
    box.layout()->setGeometry({0, 0, 146, 30});
    QCOMPARE(placesIn(box).mid(1), (QVector<QPoint>{{0, 0}, {66, 0}}));
}

/// What stands before them gives way first.
void TestWrapLayout::besideNothingIsBroken()
{
    QWidget whole;
    auto* line = new QBoxLayout(QBoxLayout::LeftToRight, &whole);
    auto* words = new QWidget(&whole);
    words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* buttons = new QWidget(&whole);
    fill(*buttons);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(10);
    line->addWidget(words, 1);
    line->addWidget(buttons);
    setBeside(line, buttons, true);
    line->setGeometry({0, 0, 300, 100});
    QCOMPARE(buttons->width(), 252);
    setBeside(line, buttons, false);
    line->setGeometry({0, 0, 200, 200});
    QCOMPARE(buttons->width(), 200);
    QVERIFY(buttons->y() >= words->geometry().bottom());
}

QTEST_MAIN(TestWrapLayout)
#include "tst_wraplayout.moc"
