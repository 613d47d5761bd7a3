// Connect to a server: address, user, password.
#pragma once

#include "ui/pages/WelcomeCard.h"

class QLineEdit;
class QPushButton;

namespace sostenuto::sync {
class AccountService;
}

namespace sostenuto::ui {

class AddressField;
class IconButton;
class ThemeLabel;

/// The fields keep their text when it fails. Thread: main.
class WelcomeForm : public WelcomeCard {
    Q_OBJECT

public:
    explicit WelcomeForm(sync::AccountService& account, QWidget* parent);
    void focusAddress();

Q_SIGNALS:
    void connected();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildFields();
    void buildPassword();
    void buildButton();
    QWidget* labelled(const QString& words, QLineEdit* field);
    void follow();
    void connectNow();
    void signIn();
    void fail(const QString& sentence);
    void setBusy(bool busy);

    sync::AccountService& m_account;
    AddressField* m_address;
    QLineEdit* m_user;
    QLineEdit* m_password;
    IconButton* m_show;
    ThemeLabel* m_error;
    QPushButton* m_button;
    bool m_busy = false;
    bool m_waitsForAddress = false; ///< Connect was pressed before the address had answered
};

} // namespace sostenuto::ui
