// Signing in again after the service refused the password, or when no keyring kept it.
#pragma once

#include <sync/model/Ids.h>

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
    SignInDialog(Services& services, sync::SourceId source, QWidget* parent);

private:
    void signIn();

    Services& m_services;
    sync::SourceId m_source;
    QLineEdit* m_password;
    ThemeLabel* m_error;
    QPushButton* m_button;
};

} // namespace sostenuto::ui
