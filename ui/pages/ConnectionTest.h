// Trying the way to a server, and how each of its parts answers.
#pragma once

#include "ui/models/ConnectionChecks.h"
#include "ui/widgets/Card.h"

#include <QElapsedTimer>

class QGridLayout;
class QPushButton;

namespace sostenuto::ui {

class ThemeLabel;
struct Services;

/// Asks the address who is there, and has the service checked. What its parts take is measured whenever they are used,
/// so the test shows it as it is and as it changes. Thread: main.
class ConnectionTest : public Card {
    Q_OBJECT

public:
    ConnectionTest(Services& services, const sync::Account& account, QWidget* parent = nullptr);

private:
    void run();
    void follow();
    void showCheck(int place, const ConnectionCheck& check);

    Services& m_services;
    sync::Account m_account;
    ThemeLabel* m_summary;
    QPushButton* m_run;
    QWidget* m_list;
    QGridLayout* m_grid;
    ThemeLabel* m_instead;
    std::optional<AddressAnswer> m_answer;
    QElapsedTimer m_clock;
    QString m_when; ///< "15:42"
    bool m_running = false;
    bool m_ran = false;
    QVector<ConnectionCheck> m_shown;
};

} // namespace sostenuto::ui
