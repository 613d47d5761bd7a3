// Signing in again after the service refused the password, or when no keyring kept it.
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace sostenuto::ui {

class ThemeLabel;
struct Services;

/// Asks for the password only. Closes itself when signed in. Thread: main.
class SignInDialog : public QDialog {
    Q_OBJECT

public:
    SignInDialog(Services& services, QWidget* parent);

private:
    void signIn();

    Services& m_services;
    QLineEdit* m_password;
    ThemeLabel* m_error;
    QPushButton* m_button;
};

} // namespace sostenuto::ui
