// The settings with words that are 40 % longer and from right to left, in a narrow window: nothing falls out of the
// page.

#include <tests/support/ui/Look.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <ui/shell/Navigation.h>
#include <ui/theme/Language.h>

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestLongWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        speak(QStringLiteral("qps-rtl"));
        m_look = std::make_unique<testing::Look>();
    }
    void cleanupTestCase() { m_look.reset(); }
    void settingsStayInThePage_data();
    void settingsStayInThePage();

private:
    std::unique_ptr<testing::Look> m_look;
};

void TestLongWords::settingsStayInThePage_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {900, 1280})
        QTest::addRow("%d", width) << width;
}

void TestLongWords::settingsStayInThePage()
{
    QFETCH(int, width);
    WindowUnderTest under(true, QSize(width, 600));
    under.part<Navigation>("pageStack")->go({Place::Kind::Settings, 0});
    under.part<QPushButton>("connectionTestRun")->click();
    auto* scroll = under.part<QScrollArea>("settingsScroll");
    QTRY_VERIFY(under.isShown("connectionTestInstead")); // it is over
    QTRY_COMPARE(scroll->widget()->width(), scroll->viewport()->width());
    const QWidget* card = under.part<>("serverCard");
    for (const char* name : {"serverEdit", "serverSignOut", "statusPageOpen", "connectionTestRun", "serverState"}) {
        const QWidget* part = under.part<>(name);
        QVERIFY2(card->rect().contains(QRect(part->mapTo(card, QPoint()), part->size())), name);
    }
    // Each has the room that it needs, in one line or in several.
    const auto labels = under.part<>("connectionTestList")->findChildren<QLabel*>();
    QVERIFY(labels.size() == 16);
    for (const QLabel* label : labels)
        QTRY_VERIFY2(label->wordWrap() ? label->height() >= label->heightForWidth(label->width())
                                       : label->width() >= label->sizeHint().width(),
                     qPrintable(label->text()));
    (void)testing::picture(*under.window, QStringLiteral("longwords-%1").arg(width));
}

QTEST_MAIN(TestLongWords)
#include "tst_longwords.moc"
