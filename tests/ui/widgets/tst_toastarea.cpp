// Where a toast stands: over the page, above what lies at its foot.
#include <tests/support/ui/Look.h>

#include <ui/widgets/ToastArea.h>

#include <QTest>
#include <QVBoxLayout>

using namespace sostenuto::ui;
using namespace sostenuto::ui::testing;

class TestToastArea : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<Look>(); }
    void cleanupTestCase() { m_look.reset(); }
    void standsAboveTheFoot();
    void eachKindHasItsSign();

private:
    std::unique_ptr<Look> m_look;
};

void TestToastArea::standsAboveTheFoot()
{
    QWidget page;
    auto* column = new QVBoxLayout(&page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new QWidget(&page), 1);
    auto* foot = new QWidget(&page);
    foot->setFixedHeight(48);
    column->addWidget(foot);
    keepClearOfToasts(foot);
    ToastArea toasts(&page);
    page.resize(600, 400);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));

    toasts.say(QStringLiteral("5 tracks added to the queue"));
    QVERIFY(toasts.isVisible());
    QCOMPARE(toasts.geometry().bottom() + 1, 400 - 48 - 16);
    foot->hide();
    QTRY_COMPARE(toasts.geometry().bottom() + 1, 400 - 16);
    foot->show();
    QTRY_COMPARE(toasts.geometry().bottom() + 1, 400 - 48 - 16);
    page.resize(600, 500);
    QTRY_COMPARE(toasts.geometry().bottom() + 1, 500 - 48 - 16);
}

void TestToastArea::eachKindHasItsSign()
{
    using enum ToastSign;
    QWidget page;
    page.resize(600, 200);
    ToastArea toasts(&page);
    page.show();
    QVector<QImage> seen;
    for (const ToastSign sign : {Done, Queued, Listed, Loved, Kept, Waits, Removed, Failed}) {
        toasts.say({QStringLiteral("It is so"), sign});
        const QImage picture = toasts.grab(QRect(0, 0, 40, toasts.height())).toImage();
        QVERIFY2(!seen.contains(picture), qPrintable(QString::number(int(sign))));
        seen.append(picture);
    }
}

QTEST_MAIN(TestToastArea)
#include "tst_toastarea.moc"
