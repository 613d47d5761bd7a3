// Buttons that stay pressed, as assistive technology works them.
#include <ui/theme/SostenutoStyle.h>
#include <ui/widgets/ButtonVoice.h>

#include <QAccessible>
#include <QCheckBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace sostenuto::ui;

class TestButtonVoice : public QObject {
    Q_OBJECT

private:
    static void work(QAbstractButton& button, QAccessible::Role role, const QString& action)
    {
        button.setCheckable(true);
        button.setText(QStringLiteral("&Follow"));
        QAccessibleInterface* voice = QAccessible::queryAccessibleInterface(&button);
        QCOMPARE(voice->role(), role);
        QCOMPARE(voice->text(QAccessible::Name), QStringLiteral("Follow"));
        QVERIFY(!voice->state().checked && voice->state().checkable);
        QVERIFY(voice->actionInterface()->actionNames().contains(action));
        QSignalSpy clicked(&button, &QAbstractButton::clicked);
        voice->actionInterface()->doAction(action);
        QCOMPARE(clicked.size(), 1);
        QVERIFY(button.isChecked() && voice->state().checked);
        button.setEnabled(false);
        voice->actionInterface()->doAction(action);
        QCOMPARE(clicked.size(), 1);
        QVERIFY(!voice->actionInterface()->actionNames().contains(action));
    }

private Q_SLOTS:
    void initTestCase() { giveButtonsAVoice(); }
    void aCheckBox()
    {
        QCheckBox box;
        work(box, QAccessible::CheckBox, QAccessibleActionInterface::toggleAction());
    }
    void aRadioButton()
    {
        QRadioButton radio;
        work(radio, QAccessible::RadioButton, QAccessibleActionInterface::toggleAction());
    }
    void aToolButton()
    {
        QToolButton button;
        work(button, QAccessible::CheckBox, QAccessibleActionInterface::toggleAction());
    }
    void anEntryOfTheSidebar()
    {
        QToolButton button;
        setVariant(&button, "nav");
        work(button, QAccessible::Button, QAccessibleActionInterface::pressAction());
    }
    void othersAreAsQtHasThem()
    {
        QPushButton button(QStringLiteral("Go"));
        QCOMPARE(QAccessible::queryAccessibleInterface(&button)->role(), QAccessible::Button);
        QVERIFY(!QAccessible::queryAccessibleInterface(&button)->state().checkable);
    }
};

QTEST_MAIN(TestButtonVoice)
#include "tst_buttonvoice.moc"
