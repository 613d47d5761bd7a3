// The tour's hands: they use what is visible and enabled, and say when they cannot.
#include "app/tour/Hands.h"

#include <ui/widgets/ItemRoles.h>

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace sostenuto;

class tst_Hands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clickWhatIsVisibleAndEnabled()
    {
        QWidget window;
        QPushButton button(&window);
        button.setObjectName(QStringLiteral("play"));
        const QSignalSpy clicked(&button, &QPushButton::clicked);
        const app::Hands hands(window);
        QVERIFY(!hands.click("play")); // not shown yet
        window.show();
        QVERIFY(hands.click("play"));
        QCOMPARE(clicked.count(), 1);
        button.setEnabled(false);
        QVERIFY(!hands.click("play"));
        QVERIFY(!hands.click("nothing"));
        QCOMPARE(clicked.count(), 1);
    }

    void typeReplacesTheText()
    {
        QWidget window;
        QLineEdit field(&window);
        field.setObjectName(QStringLiteral("field"));
        field.setText(QStringLiteral("before"));
        window.show();
        QVERIFY(app::Hands(window).type("field", QStringLiteral("slow tide")));
        QCOMPARE(field.text(), QStringLiteral("slow tide"));
    }

    void clickItemScrollsToIt()
    {
        QWidget window;
        window.resize(200, 200);
        QListView view(&window);
        view.setObjectName(QStringLiteral("grid"));
        QStandardItemModel model;
        for (int i = 0; i < 100; ++i) {
            auto* item = new QStandardItem(QString::number(i));
            item->setData(QStringLiteral("Album %1").arg(i), ui::TitleRole);
            model.appendRow(item);
        }
        view.setModel(&model);
        window.show();
        const QSignalSpy clicked(&view, &QListView::clicked);
        const app::Hands hands(window);
        QCOMPARE(hands.rows("grid"), 100);
        QVERIFY(hands.clickItem("grid", QStringLiteral("Album 93")));
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked.front().front().toModelIndex().row(), 93);
        QVERIFY(!hands.clickItem("grid", QStringLiteral("Album 100")));
    }

    void textIsReadFromLabels()
    {
        QWidget window;
        QLabel label(QStringLiteral("Hearth does not answer"), &window);
        label.setObjectName(QStringLiteral("headline"));
        const app::Hands hands(window);
        QCOMPARE(hands.text("headline"), QString());
        window.show();
        QCOMPARE(hands.text("headline"), QStringLiteral("Hearth does not answer"));
    }
};

QTEST_MAIN(tst_Hands)
#include "tst_hands.moc"
