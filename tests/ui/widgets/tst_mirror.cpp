// Where things stand, and what a click meets, where one reads from the left and where one reads from the right.
#include <tests/support/ui/Look.h>
#include <tests/support/ui/PaintedCovers.h>

#include <ui/pages/PinnedList.h>
#include <ui/theme/Mirror.h>
#include <ui/widgets/CardGrid.h>
#include <ui/widgets/CoverCache.h>
#include <ui/widgets/ItemRoles.h>
#include <ui/widgets/Labels.h>
#include <ui/widgets/TrackView.h>

#include <QGuiApplication>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

#include <cstdlib>

using namespace sostenuto::ui;
using namespace sostenuto::ui::testing;

namespace {

std::unique_ptr<QStandardItemModel> oneTrack()
{
    auto model = std::make_unique<QStandardItemModel>(1, TrackColumnCount);
    for (int column = 0; column < TrackColumnCount; ++column) {
        const QModelIndex index = model->index(0, column);
        model->setData(index, QStringLiteral("Low Fence"), TitleRole);
        model->setData(index, QStringLiteral("Low Orchard"), CoverKeyRole);
        model->setData(index, QStringLiteral("held"), AvailabilityRole);
        model->setData(index, true, LovedRole);
    }
    return model;
}

constexpr int blended = 24; ///< as at the edges of strokes

bool isNear(const QColor& one, const QColor& other, int off)
{
    return std::abs(one.red() - other.red()) < off && std::abs(one.green() - other.green()) < off &&
           std::abs(one.blue() - other.blue()) < off;
}

/// What surrounds all pixels of this colour.
QRect painted(const QImage& picture, const QColor& ink, const QRect& within, int off = blended)
{
    QRect found;
    for (int y = within.top(); y <= within.bottom(); ++y) {
        for (int x = within.left(); x <= within.right(); ++x) {
            if (picture.rect().contains(x, y) && isNear(picture.pixelColor(x, y), ink, off))
                found |= QRect(x, y, 1, 1);
        }
    }
    return found;
}

} // namespace

class TestMirror : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_look = std::make_unique<Look>();
        m_covers = std::make_unique<CoverCache>(paintedCovers());
    }
    void cleanupTestCase()
    {
        m_covers.reset();
        m_look.reset();
    }
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    void places_data();
    void places();
    void margins();
    void signs_data();
    void signs();
    void labels_data() { directions(); }
    void labels();
    void playOnACard_data() { directions(); }
    void playOnACard();
    void loveOnATrack_data() { directions(); }
    void loveOnATrack();
    void moreOnAPin_data() { directions(); }
    void moreOnAPin();

private:
    static void directions();
    /// Turns the application for one test; answers whether it is turned.
    static bool turn();

    std::unique_ptr<Look> m_look;
    std::unique_ptr<CoverCache> m_covers;
};

void TestMirror::places_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<QRect>("whole");
    QTest::addColumn<QRect>("place");
    QTest::addColumn<QRect>("seen");
    const QRect row(10, 20, 200, 40);
    QTest::newRow("as it is") << Qt::LeftToRight << row << QRect(22, 30, 16, 16) << QRect(22, 30, 16, 16);
    QTest::newRow("turned") << Qt::RightToLeft << row << QRect(22, 30, 16, 16) << QRect(182, 30, 16, 16);
    QTest::newRow("whole") << Qt::RightToLeft << row << row << row;
    QTest::newRow("middle") << Qt::RightToLeft << row << QRect(100, 20, 20, 40) << QRect(100, 20, 20, 40);
    QTest::newRow("outside") << Qt::RightToLeft << row << QRect(6, 20, 4, 4) << QRect(210, 20, 4, 4);
    QTest::newRow("odd width") << Qt::RightToLeft << QRect(0, 0, 101, 9) << QRect(0, 0, 50, 9) << QRect(51, 0, 50, 9);
}

void TestMirror::places()
{
    QFETCH(Qt::LayoutDirection, direction);
    QFETCH(QRect, whole);
    QFETCH(QRect, place);
    const Mirror seen(direction, whole);
    QTEST(seen(place), "seen");
    QCOMPARE(seen(seen(place)), place);
    QCOMPARE(seen(QRectF(place)), QRectF(seen(place)));
    QCOMPARE(seen.isTurned(), direction == Qt::RightToLeft);
}

void TestMirror::margins()
{
    QCOMPARE(seenMargins(1, 2, 3, 4), QMargins(1, 2, 3, 4));
    QCOMPARE(seenAlignment(Qt::AlignLeft) & Qt::AlignRight, Qt::Alignment());
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(seenMargins(1, 2, 3, 4), QMargins(3, 2, 1, 4));
    QVERIFY(seenAlignment(Qt::AlignLeft) & Qt::AlignRight);
    QVERIFY(seenAlignment(Qt::AlignLeft | Qt::AlignAbsolute) & Qt::AlignLeft);
    QVERIFY(seenAlignment(Qt::AlignHCenter) & Qt::AlignHCenter);
}

void TestMirror::signs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("turned");
    QTest::newRow("comes from") << QStringLiteral("chevron-left") << QStringLiteral("chevron-right");
    QTest::newRow("goes to") << QStringLiteral("chevron-right") << QStringLiteral("chevron-left");
    QTest::newRow("opens") << QStringLiteral("forward") << QStringLiteral("back");
    QTest::newRow("the next track") << QStringLiteral("next") << QStringLiteral("next");
    QTest::newRow("down") << QStringLiteral("chevron-down") << QStringLiteral("chevron-down");
}

void TestMirror::signs()
{
    QFETCH(QString, name);
    QCOMPARE(seenSign(name), name);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QTEST(seenSign(name), "turned");
}

void TestMirror::directions()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("from the left") << Qt::LeftToRight;
    QTest::newRow("from the right") << Qt::RightToLeft;
}

bool TestMirror::turn()
{
    QFETCH(Qt::LayoutDirection, direction);
    QGuiApplication::setLayoutDirection(direction);
    return direction == Qt::RightToLeft;
}

/// Where the page's words begin, whatever letters they are in.
void TestMirror::labels()
{
    const bool turned = turn();
    QWidget page;
    ThemeLabel plain(TypeRole::Body, Token::Text, &page);
    ThemeLabel foreign(TypeRole::Body, Token::Text, &page);
    ElidedLabel elided(TypeRole::Body, Token::Text, &page);
    plain.setText(QStringLiteral("HHH"));
    foreign.setText(QStringLiteral("\u05d4\u05d4\u05d4"));
    elided.setFullText(QStringLiteral("HHH"));
    int top = 0;
    for (QLabel* label : {static_cast<QLabel*>(&plain), static_cast<QLabel*>(&foreign), static_cast<QLabel*>(&elided)})
        label->setGeometry(0, (top += 40) - 40, 300, 40);
    page.resize(300, 120);
    page.show();
    const QImage seen = picture(page, QStringLiteral("mirror-labels"));
    for (const int row : {0, 40, 80}) {
        const QRect words = painted(seen, colour(Token::Text), QRect(0, row, 300, 40));
        QVERIFY2(words.isValid(), qPrintable(QString::number(row)));
        QCOMPARE(words.center().x() > 150, turned);
    }
}

void TestMirror::playOnACard()
{
    const bool turned = turn();
    const auto model = oneTrack();
    CardGrid grid(*m_covers);
    grid.setModel(model.get());
    grid.resize(460, 300);
    grid.show();
    QVERIFY(QTest::qWaitForWindowExposed(&grid));
    const QRect cell = grid.visualRect(model->index(0, 0));
    QTest::mouseMove(grid.viewport(), cell.center());
    QRect disc;
    QTRY_VERIFY((disc = painted(grid.viewport()->grab().toImage(), colour(Token::Accent), cell, 1)).isValid());
    QCOMPARE(disc.center().x() < cell.center().x(), turned);
    QSignalSpy played(&grid, &CardGrid::playClicked);
    QSignalSpy opened(&grid, &CardGrid::activated);
    QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, disc.topLeft() + QPoint(3, disc.height() / 2));
    QCOMPARE(played.count(), 1);
    QCOMPARE(opened.count(), 0);
    QTest::mouseClick(grid.viewport(), Qt::LeftButton, {},
                      QPoint(cell.left() + cell.right() - disc.center().x(), disc.center().y()));
    QCOMPARE(played.count(), 1);
    QCOMPARE(opened.count(), 1);
}

void TestMirror::loveOnATrack()
{
    const bool turned = turn();
    const auto model = oneTrack();
    TrackView view(*m_covers);
    view.setModel(model.get());
    view.resize(1200, 200);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QImage seen = view.viewport()->grab().toImage();
    const QRect heart = painted(seen, colour(Token::AccentText), QRect(0, 0, seen.width(), 36));
    QVERIFY(heart.isValid());
    QCOMPARE(heart.center().x() < 600, turned);
    QSignalSpy loved(&view, &TrackView::loveClicked);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, heart.center());
    QCOMPARE(loved.count(), 1);
}

void TestMirror::moreOnAPin()
{
    const bool turned = turn();
    const auto model = oneTrack();
    PinnedList list(*m_covers);
    list.setModel(model.get());
    list.resize(800, 52);
    list.show();
    QVERIFY(QTest::qWaitForWindowActive(&list));
    const QRect row = list.visualRect(model->index(0, 0));
    list.setFocus();
    list.setCurrentIndex(model->index(0, 0)); // where the keyboard is, the sign is
    const QRect end(turned ? 0 : row.right() - 50, row.top(), 50, row.height());
    QRect more;
    QTRY_VERIFY((more = painted(list.viewport()->grab().toImage(), colour(Token::Text2), end)).isValid());
    QSignalSpy asked(&list, &PinnedList::menuAsked);
    QSignalSpy opened(&list, &PinnedList::openAsked);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, more.center());
    QCOMPARE(asked.count(), 1);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                      QPoint(row.width() - 1 - more.center().x(), row.center().y()));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(opened.count(), 1);
}

QTEST_MAIN(TestMirror)
#include "tst_mirror.moc"
