// Trying the way to a server, and how each of its parts answers.
#pragma once

#include "ui/models/ConnectionChecks.h"

#include <sync/model/Account.h>

#include <QWidget>

class QBoxLayout;
class QGridLayout;
class QPushButton;

namespace sostenuto::ui {

class IconLabel;
class ThemeLabel;
struct Services;

/// Asks the account service to try everything once, and shows what came of it, in one column where two have no room.
/// Thread: main.
class ConnectionTest : public QWidget {
    Q_OBJECT

public:
    ConnectionTest(Services& services, const sync::Account& account, QWidget* parent = nullptr);
    /// The same one, otherwise named or reached.
    void setAccount(const sync::Account& account);
    /// Another button, before that which runs the test. Takes it over.
    void addButton(QPushButton* button);
    /// What stands side by side may go below.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Row {
        IconLabel* sign;
        ThemeLabel* name;
        ThemeLabel* measure;
    };
    void build();
    void run();
    void follow();
    void show(const QVector<ConnectionCheck>& checks);
    [[nodiscard]] int columnsThatFit() const;
    void place();
    void turn();

    Services& m_services;
    sync::Account m_account;
    QBoxLayout* m_head;
    QWidget* m_buttons;
    ThemeLabel* m_title;
    ThemeLabel* m_summary;
    QPushButton* m_run;
    QWidget* m_list;
    QGridLayout* m_grid;
    ThemeLabel* m_instead;
    std::optional<sync::ConnectionReport> m_report;
    QDateTime m_when; ///< it was run, UTC; invalid = never
    bool m_running = false;
    int m_columns = 1;
    QVector<ConnectionCheck> m_shown;
    QVector<Row> m_rows;
};

} // namespace sostenuto::ui
