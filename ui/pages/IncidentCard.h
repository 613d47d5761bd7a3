// One incident: what it was, its five moments on a line, its five facts.
#pragma once

#include "ui/theme/IncidentWords.h"
#include "ui/widgets/Card.h"

class QHBoxLayout;
class QVBoxLayout;

namespace sostenuto::ui {

class ElidedLabel;
class IconButton;
class Pill;
class ThemeLabel;

/// The line above the moments of an incident: a dot each, hollow where it was not reached yet. Thread: main.
class IncidentLine : public QWidget {
    Q_OBJECT

public:
    explicit IncidentLine(QWidget* parent = nullptr);
    void setSteps(const QVector<IncidentStep>& steps);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVector<IncidentStep> m_steps;
};

/// Object name incidentCard. Thread: main.
class IncidentCard : public Card {
    Q_OBJECT

public:
    explicit IncidentCard(QWidget* parent = nullptr);
    void tell(const sync::Incident& incident, const QDateTime& now);
    [[nodiscard]] const sync::Incident& incident() const { return m_incident; }

Q_SIGNALS:
    void copyAsked();
    void saveAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Cell {
        ThemeLabel* small;
        ThemeLabel* large;
        ThemeLabel* words;
    };
    void buildHead(QVBoxLayout* column);
    void buildSteps(QVBoxLayout* column);
    void buildFacts(QVBoxLayout* column);
    void openMenu();
    void placeSources(bool inHead);

    sync::Incident m_incident;
    ElidedLabel* m_title = nullptr;
    Pill* m_mark = nullptr;
    ThemeLabel* m_when = nullptr;
    QWidget* m_observed = nullptr;
    ThemeLabel* m_published = nullptr;
    IconButton* m_more = nullptr;
    QVBoxLayout* m_column;
    QHBoxLayout* m_head = nullptr;
    bool m_sourcesInHead = true;
    IncidentLine* m_line = nullptr;
    QWidget* m_timeline = nullptr;
    QWidget* m_factRow = nullptr;
    QVector<Cell> m_steps;
    QVector<Cell> m_facts;
};

} // namespace sostenuto::ui
