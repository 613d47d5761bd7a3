#include "ui/widgets/ButtonVoice.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QRadioButton>

namespace sostenuto::ui {

namespace {

QAccessible::Role roleOf(const QAbstractButton* button)
{
    if (qobject_cast<const QRadioButton*>(button))
        return QAccessible::RadioButton;
    return button->property("variant") == QByteArray("nav") ? QAccessible::Button : QAccessible::CheckBox;
}

class ButtonVoice : public QAccessibleWidget {
public:
    explicit ButtonVoice(QAbstractButton* button) : QAccessibleWidget(button) {}

    [[nodiscard]] QAccessible::Role role() const override { return roleOf(button()); }
    [[nodiscard]] QString text(QAccessible::Text part) const override
    {
        const QString found = QAccessibleWidget::text(part);
        if (part != QAccessible::Name || !found.isEmpty())
            return found;
        return button()->text().remove(u'&');
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = true;
        state.checked = button()->isChecked();
        state.pressed = button()->isDown();
        return state;
    }
    [[nodiscard]] QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        const QString& press = role() == QAccessible::Button ? pressAction() : toggleAction();
        if (widget()->isEnabled())
            names.prepend(press);
        return names;
    }
    void doAction(const QString& name) override
    {
        if (!widget()->isEnabled())
            return;
        if (name == pressAction() || name == toggleAction())
            button()->click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    [[nodiscard]] QAbstractButton* button() const { return static_cast<QAbstractButton*>(object()); }
};

QAccessibleInterface* makeVoice(const QString&, QObject* object)
{
    auto* button = qobject_cast<QAbstractButton*>(object);
    return button && button->isCheckable() ? new ButtonVoice(button) : nullptr;
}

} // namespace

void giveButtonsAVoice()
{
    static const bool once = (QAccessible::installFactory(makeVoice), true);
    Q_UNUSED(once);
}

void makeCheckable(QAbstractButton* button)
{
    giveButtonsAVoice();
    button->setCheckable(true);
    QAccessibleInterface* before = QAccessible::queryAccessibleInterface(button);
    if (before && !dynamic_cast<ButtonVoice*>(before))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(before));
}

} // namespace sostenuto::ui
