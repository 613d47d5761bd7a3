// Lists by rules in words: their order, their limit, and conditions that a person can choose.
#pragma once

#include <sync/model/SmartPlaylist.h>

#include <QString>
#include <QVector>

namespace sostenuto::ui {

struct OrderChoice {
    sync::TrackOrder order;
    bool descending;
    QString words; ///< "Most played first"
};
/// Every order that makes sense for a list, as one choice each; the first is the library's own.
[[nodiscard]] QVector<OrderChoice> orderChoices();
[[nodiscard]] QString orderWords(sync::TrackOrder order, bool descending);

/// "the first 100 tracks", "3 h 20 min of them"; empty without a limit.
[[nodiscard]] QString limitWords(const sync::ListLimit& limit);
/// One line under the list's name: rule, order, limit.
[[nodiscard]] QString ruleWords(const sync::SmartPlaylist& list);

/// What a list is called that has no name: the genre, year, … that it is all of, or its rule.
[[nodiscard]] QString nameOfRule(const QString& rule);

/// A condition in words, and as it is written in a rule. `select` of it is what the person will want to change.
struct ConditionChoice {
    QString words;
    QString rule;
    QString select;
};
[[nodiscard]] QVector<ConditionChoice> conditionChoices();

/// "Genre", "Year", … of one group, and of them all.
[[nodiscard]] QString groupKindWord(sync::GroupKind kind);
[[nodiscard]] QString groupKindsWord(sync::GroupKind kind);
/// "1 genre", "240 genres"
[[nodiscard]] QString groupsCounted(sync::GroupKind kind, int n);
/// "No genres"
[[nodiscard]] QString noGroupsWords(sync::GroupKind kind);
/// As a screen reader says it of one: "Jazz, genre"
[[nodiscard]] QString groupSpoken(sync::GroupKind kind, const QString& name);

} // namespace sostenuto::ui
