// How a service is now, how it was on each of ninety days, and what went wrong in them.
#pragma once

#include "ui/pages/Page.h"
#include "ui/theme/ReportWords.h"

#include <QTimer>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace sostenuto::ui {

class AddressCard;
class ChipRow;
class EmptyState;
class IconLabel;
class IncidentCard;
class StatusTable;
class ThemeLabel;
class TitleBar;

/// Place::id is the service; 0 = the one that concerns most. Thread: main.
class StatusPage : public Page {
    Q_OBJECT

public:
    explicit StatusPage(PageContext& context, QWidget* parent = nullptr);

    void open(const Place& place) override;
    [[nodiscard]] bool tellsStatusOf(sync::SourceId source) const override { return source == m_source; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    QVBoxLayout* buildContent();
    void buildSummary(QVBoxLayout* column);
    void buildIncidents(QVBoxLayout* column);
    void connectAll();
    void tell();
    void tellTime();
    void chooseServer();
    void choose(sync::SourceId source);
    void tellAddresses();
    void tellIncidents();
    void exportReport();
    void exportIncident(const sync::Incident& incident);
    void copy(const sync::Incident& incident);
    void help();
    [[nodiscard]] sync::ServiceState state() const;
    [[nodiscard]] QVector<sync::Incident> incidents() const;
    [[nodiscard]] QVector<sync::Incident> shownIncidents() const;

    TitleBar* m_bar;
    QScrollArea* m_scroll;
    ThemeLabel* m_checked;
    QPushButton* m_check;
    QPushButton* m_export;
    QWidget* m_servers; ///< shown when there are several
    ChipRow* m_choice = nullptr;
    QVector<std::pair<sync::SourceId, QString>> m_known; ///< those the choice offers
    IconLabel* m_icon = nullptr;
    ThemeLabel* m_summary = nullptr;
    ThemeLabel* m_reason = nullptr;
    QPushButton* m_remedy = nullptr;
    StatusTable* m_table;
    AddressCard* m_addresses; ///< shown when there are several
    ThemeLabel* m_count;
    QPushButton* m_all;
    QWidget* m_list; ///< incidentList
    QVBoxLayout* m_cards = nullptr;
    QVector<IncidentCard*> m_shown;
    EmptyState* m_empty;
    sync::SourceId m_source;
    StatusFamily m_family = StatusFamily::Ok; ///< of the summary
    int m_most;                               ///< so many incidents are shown
    QTimer m_clock;
};

} // namespace sostenuto::ui
