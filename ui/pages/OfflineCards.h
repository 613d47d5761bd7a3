// The cards beside the pinned list: what would happen if it went down now, and what is kept by rules.
#pragma once

#include "ui/theme/KeepWords.h"
#include "ui/widgets/Card.h"

#include <sync/model/Drill.h>
#include <sync/model/Kept.h>

#include <QVector>

#include <optional>

class QVBoxLayout;

namespace sostenuto::ui {

class ReadyLines;
class Switch;
class ThemeLabel;

/// "Outage drill", and "If it went down now". Thread: main.
class DrillCard : public Card {
    Q_OBJECT

public:
    explicit DrillCard(QWidget* parent = nullptr);
    void setLines(const QVector<ReadyLine>& lines);
    /// `server`: the display name where there is one only, else empty.
    void tell(const std::optional<sync::Drill>& drill, const QString& server);

Q_SIGNALS:
    void checkAsked();
    /// The listener wants one, or no more.
    void turned(bool on);

private:
    void addPreview(QVBoxLayout* column);

    Switch* m_switch;
    ThemeLabel* m_words;
    ReadyLines* m_lines;
};

/// "Kept automatically": a switch for each rule. Says what the person turned; the owner has it written and tells the
/// rules again.
class RulesCard : public Card {
    Q_OBJECT

public:
    explicit RulesCard(QWidget* parent = nullptr);
    void tell(const sync::KeepRules& rules, const sync::HeldTotals& totals, const sync::Readiness& queue);

Q_SIGNALS:
    void turned(const sostenuto::sync::KeepRules& rules);

private:
    using Flag = bool sync::KeepRules::*;
    struct Row {
        Flag flag;
        ThemeLabel* title;
        ThemeLabel* help;
        Switch* control;
    };
    void add(QVBoxLayout* column, const char* objectName, Flag flag);
    static void say(const Row& row, const QString& title, const QString& help);

    QVector<Row> m_rows;
    sync::KeepRules m_rules;
};

} // namespace sostenuto::ui
