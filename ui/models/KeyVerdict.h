// Whether keys can be given to an action. Pure.
#pragma once

#include <QKeySequence>
#include <QString>
#include <QVector>

namespace sostenuto::ui {

struct KeyUse {
    QString action; ///< object name
    QKeySequence keys;
};

struct KeyVerdict {
    enum class Kind {
        Free,
        Same,   ///< it has them already
        Taken,  ///< by `by`
        Typing, ///< they type or move: without Ctrl, Alt or Meta they belong to fields and lists
        Kept,   ///< fields, lists or the menu bar need them: Ctrl C, Ctrl Space, F10, …
        None    ///< no keys at all
    } kind = Kind::Free;
    QString by = {}; ///< object name of the action that has them
    friend bool operator==(const KeyVerdict&, const KeyVerdict&) = default;
};

/// `uses`: every action's keys, its media keys too. Only the first key of a sequence counts.
[[nodiscard]] KeyVerdict judgeKeys(const QVector<KeyUse>& uses, const QString& action, const QKeySequence& wanted);

} // namespace sostenuto::ui
