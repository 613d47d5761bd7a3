// One server in the settings: who it is and how it is, what can be done with it, and the test of its connection.
#pragma once

#include "ui/widgets/Card.h"

#include <sync/model/Account.h>

class QBoxLayout;
class QPushButton;

namespace sostenuto::ui {

class ConnectionTest;
class ElidedLabel;
class Pill;
class ThemeLabel;
struct Services;

/// Follows the state of the service. The buttons go below the words where there is no room beside them, and stand in as
/// many lines as they need. Thread: main.
class ServerCard : public Card {
    Q_OBJECT

public:
    ServerCard(Services& services, const sync::Account& account, QWidget* parent = nullptr);

    [[nodiscard]] const sync::Account& account() const { return m_account; }
    /// The same one, otherwise named or reached: what has the focus keeps it, and the last test stays.
    void setAccount(const sync::Account& account);
    /// What stands side by side may go below.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void buildButtons();
    void sayAccount();
    void sayState();
    [[nodiscard]] QString addressWords() const;

    Services& m_services;
    sync::Account m_account;
    QBoxLayout* m_head;
    ElidedLabel* m_name;
    Pill* m_state;
    ThemeLabel* m_words;
    QWidget* m_buttons;
    QPushButton* m_page;
    QPushButton* m_edit;
    QPushButton* m_remove;
    ConnectionTest* m_test;
};

} // namespace sostenuto::ui
