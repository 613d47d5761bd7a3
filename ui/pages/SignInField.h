// The password of an account, and signing in anew with it: for the dialogs that ask for one.
#pragma once

#include <sync/model/Error.h>
#include <sync/model/Ids.h>

#include <QWidget>

class QLineEdit;

namespace sostenuto::sync {
class AccountService;
}

namespace sostenuto::ui {

class ThemeLabel;

/// What is typed is never shown and goes to the account service only. Where it is refused the reason stands below it,
/// the text stays, and the account goes on with the old one. Thread: main.
class SignInField : public QWidget {
    Q_OBJECT

public:
    SignInField(sync::AccountService& account, sync::SourceId source, QWidget* parent);

    /// Object names, which are the dialog's.
    void setNames(const QString& field, const QString& error);
    [[nodiscard]] QLineEdit* field() const { return m_field; }
    [[nodiscard]] QString text() const;
    /// signedIn() or refused() comes.
    void signIn();
    /// Below the field, until something else is typed.
    void fail(const QString& sentence);

Q_SIGNALS:
    void signedIn();
    void refused();

private:
    void clearError();

    sync::AccountService& m_account;
    sync::SourceId m_source;
    QLineEdit* m_field;
    ThemeLabel* m_error;
};

} // namespace sostenuto::ui
