// Signing in again after the service refused the password, or when no keyring kept it.
#pragma once

#include <sync/model/Ids.h>

#include <QDialog>

class QPushButton;

namespace sostenuto::ui {

class SignInField;
struct Services;

/// Asks for the password only. Closes itself when signed in. Thread: main.
class SignInDialog : public QDialog {
    Q_OBJECT

public:
    SignInDialog(Services& services, sync::SourceId source, QWidget* parent);

private:
    void signIn();

    SignInField* m_password;
    QPushButton* m_button;
};

} // namespace sostenuto::ui
