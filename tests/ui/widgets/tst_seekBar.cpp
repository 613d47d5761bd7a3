// The seek bar asks, once, and stays in what is held when there is nothing else.
#include "../../support/ui/Look.h"

#include <ui/widgets/SeekBar.h>

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::ui;
using namespace sostenuto::ui::testing;

class SeekBarTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Look> m_look;
    std::unique_ptr<SeekBar> m_bar;

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<Look>(); }
    void cleanupTestCase()
    {
        m_bar.reset();
        m_look.reset();
    }

    void init()
    {
        m_bar = std::make_unique<SeekBar>();
        m_bar->resize(400, 20);
        m_bar->setDuration(200000);
        m_bar->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
    }

    void keysSeekOnce()
    {
        m_bar->setPosition(100000);
        QSignalSpy sought(m_bar.get(), &SeekBar::seekRequested);
        QTest::keyClick(m_bar.get(), Qt::Key_Right);
        QCOMPARE(sought.count(), 1);
        QCOMPARE(sought.first().first().toLongLong(), 105000);
        QTest::keyClick(m_bar.get(), Qt::Key_Right, Qt::ControlModifier); // the next track: not ours
        QTest::keyClick(m_bar.get(), Qt::Key_X);
        QCOMPARE(sought.count(), 1);
    }

    void dragSeeksWhenLetGo()
    {
        QSignalSpy sought(m_bar.get(), &SeekBar::seekRequested);
        QTest::mousePress(m_bar.get(), Qt::LeftButton, {}, QPoint(100, 10));
        QTest::mouseMove(m_bar.get(), QPoint(300, 10));
        m_bar->setPosition(1000); // the music goes on below the hand
        QCOMPARE(m_bar->sliderPosition(), 150000);
        QCOMPARE(sought.count(), 0);
        QTest::mouseRelease(m_bar.get(), Qt::LeftButton, {}, QPoint(300, 10));
        QCOMPARE(sought.count(), 1);
        QCOMPARE(sought.first().first().toLongLong(), 150000);
    }

    void snapsBackToWhatIsHeld()
    {
        m_bar->setHeldRanges({{0, 80000}});
        m_bar->setOnlyHeld(true);
        QSignalSpy sought(m_bar.get(), &SeekBar::seekRequested);
        QTest::mouseClick(m_bar.get(), Qt::LeftButton, {}, QPoint(300, 10));
        QCOMPARE(sought.first().first().toLongLong(), 80000);
        QTest::keyClick(m_bar.get(), Qt::Key_End);
        QCOMPARE(sought.last().first().toLongLong(), 80000);
    }

    void nothingToSeekIn()
    {
        m_bar->setDuration(0);
        QSignalSpy sought(m_bar.get(), &SeekBar::seekRequested);
        QTest::mouseClick(m_bar.get(), Qt::LeftButton, {}, QPoint(300, 10));
        QTest::keyClick(m_bar.get(), Qt::Key_End);
        QCOMPARE(sought.count(), 0);
    }

    void thickIsHeldThinIsNot()
    {
        m_bar->setHeldRanges({{0, 100000}});
        m_bar->setPosition(20000);
        const QImage image = picture(*m_bar, QStringLiteral("seek-bar"));
        QCOMPARE(image.pixelColor(20, 8), colour(Token::SeekPlayed));
        QCOMPARE(image.pixelColor(150, 8), colour(Token::SeekHeld));
        QCOMPARE(image.pixelColor(300, 8), colour(Token::Base));
        QCOMPARE(image.pixelColor(300, 10), colour(Token::SeekRest));
    }

    void speaks()
    {
        m_bar->setHeldRanges({{0, 200000}});
        m_bar->setPosition(65000);
        QAccessibleInterface* voice = QAccessible::queryAccessibleInterface(m_bar.get());
        QCOMPARE(voice->role(), QAccessible::Slider);
        QCOMPARE(voice->text(QAccessible::Name), QStringLiteral("Position"));
        QCOMPARE(voice->text(QAccessible::Value), QStringLiteral("1 minute 5 of 3 minutes 20, all on this computer"));
    }
};

QTEST_MAIN(SeekBarTest)
#include "tst_seekBar.moc"
