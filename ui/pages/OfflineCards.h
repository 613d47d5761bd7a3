// The cards beside the pinned list: what would happen if it went down now, and what is kept by rules.
#pragma once

#include "ui/theme/KeepWords.h"
#include "ui/widgets/Card.h"

#include <sync/model/Kept.h>

#include <QVector>

class QVBoxLayout;

namespace sostenuto::ui {

class ReadyLines;
class Switch;
class ThemeLabel;

/// "If it went down now". Thread: main.
class ReadyCard : public Card {
    Q_OBJECT

public:
    explicit ReadyCard(QWidget* parent = nullptr);
    void setLines(const QVector<ReadyLine>& lines);

Q_SIGNALS:
    void checkAsked();

private:
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
