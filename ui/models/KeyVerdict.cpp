#include "ui/models/KeyVerdict.h"

#include <algorithm>

namespace sostenuto::ui {

namespace {

using Kind = KeyVerdict::Kind;

/// What text fields and lists do by themselves everywhere; F10 and Shift F10 open the menus.
bool isKept(const QKeyCombination& keys)
{
    const QKeyCombination kept[] = {Qt::CTRL | Qt::Key_C,     Qt::CTRL | Qt::Key_V,   Qt::CTRL | Qt::Key_X,
                                    Qt::CTRL | Qt::Key_A,     Qt::CTRL | Qt::Key_Up,  Qt::CTRL | Qt::Key_Down,
                                    Qt::CTRL | Qt::Key_Space, Qt::ALT | Qt::Key_F4,   QKeyCombination(Qt::Key_F10),
                                    Qt::SHIFT | Qt::Key_F10,  Qt::CTRL | Qt::Key_Tab, Qt::ALT | Qt::Key_Tab};
    return std::find(std::begin(kept), std::end(kept), keys) != std::end(kept);
}

/// Keys that need no Ctrl to be a shortcut: they neither type nor move.
bool standsAlone(Qt::Key key)
{
    return (key >= Qt::Key_F1 && key <= Qt::Key_F35) || (key >= Qt::Key_Back && key < Qt::Key_unknown);
}

} // namespace

KeyVerdict judgeKeys(const QVector<KeyUse>& uses, const QString& action, const QKeySequence& wanted)
{
    if (wanted.isEmpty())
        return {Kind::None};
    const QKeyCombination keys = wanted[0];
    const bool plain = !(keys.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isKept(keys))
        return {Kind::Kept};
    if (plain && !standsAlone(keys.key()))
        return {Kind::Typing};
    for (const KeyUse& use : uses) {
        if (!use.keys.isEmpty() && use.keys[0] == keys)
            return use.action == action ? KeyVerdict{Kind::Same} : KeyVerdict{Kind::Taken, use.action};
    }
    return {Kind::Free};
}

} // namespace sostenuto::ui
