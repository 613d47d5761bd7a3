// The parts of a service one below the other: how each is, who says so, how it was.
#pragma once

#include "ui/widgets/Card.h"

#include <sync/model/Incident.h>
#include <sync/model/ServiceState.h>

#include <QVector>

class QPushButton;
class QVBoxLayout;

namespace sostenuto::ui {

class IconLabel;
class ThemeLabel;
class UptimeBar;

/// Object name statusComponents; its rows are statusRowSignin, …. Thread: main.
class StatusTable : public Card {
    Q_OBJECT

public:
    explicit StatusTable(QWidget* parent = nullptr);

    void tell(const sync::ServiceState& state, const sync::Uptime& days, const QDateTime& now);

Q_SIGNALS:
    /// What waits to be sent is to be shown.
    void changesAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row {
        sync::Capability part;
        QWidget* box;
        IconLabel* icon;
        ThemeLabel* word;
        ThemeLabel* sentence;
        QPushButton* more; ///< turns the technical line on and off
        QPushButton* changes;
        ThemeLabel* technical;
        QWidget* sources;
        IconLabel* providerIcon;
        ThemeLabel* provider;
        UptimeBar* uptime;
        ThemeLabel* percent;
    };

    QWidget* buildHead();
    void buildRow(sync::Capability part);
    QVBoxLayout* buildWords(Row& row);
    QWidget* buildSources(Row& row);
    void tellRow(const Row& row, const sync::ServiceState& state, const QVector<sync::DayUptime>& days,
                 const QDateTime& now);
    void fit();

    QVBoxLayout* m_column;
    ThemeLabel* m_sourceHead = nullptr;
    QWidget* m_daysHead = nullptr;
    ThemeLabel* m_oldest = nullptr;
    QVector<Row> m_rows;
};

} // namespace sostenuto::ui
