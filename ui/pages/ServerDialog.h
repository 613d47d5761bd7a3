// One server: its name, the ways to it, and the password.
#pragma once

#include <sync/model/Account.h>
#include <sync/model/Error.h>

#include <QDialog>
#include <QElapsedTimer>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace sostenuto::sync {
class AccountService;
}

namespace sostenuto::ui {

class AddressField;
class SignInField;
class ThemeLabel;

/// What is added and removed here counts at once; name and password when they are saved. The user stays: what the
/// listener made belongs to them (see DECISIONS). Closes itself when the server is let go. Thread: main.
class ServerDialog : public QDialog {
    Q_OBJECT

public:
    ServerDialog(sync::AccountService& account, sync::SourceId source, QWidget* parent);

protected:
    bool event(QEvent* event) override;

private:
    void build();
    void buildAddress();
    void buildUser();
    void buildButtons();
    void addLabel(const QString& words, QWidget* field);
    void follow();
    [[nodiscard]] QWidget* addressRow(const sync::Account& account, const QUrl& address);
    void add();
    void addFound();
    void fail(const QString& sentence);
    void test();
    void testFound();
    void tested(const QString& host, const sync::Result<void>& signedIn);
    void sayTested(const QString& sentence, bool good);
    void save();
    void finish();

    sync::AccountService& m_accounts;
    sync::SourceId m_source;
    QLineEdit* m_name;
    QWidget* m_list = nullptr;
    QVBoxLayout* m_column;
    AddressField* m_address;
    QPushButton* m_add;
    ThemeLabel* m_error;
    QLineEdit* m_user;
    SignInField* m_password;
    ThemeLabel* m_tested;
    QPushButton* m_test;
    QPushButton* m_save;
    enum class Waits { No, Add, Test };
    Waits m_waits = Waits::No; ///< for this, which was pressed before the address had answered
    int m_question = 0;        ///< counts tests: what was asked before something else was typed is not told
    QElapsedTimer m_clock;     ///< of the test
};

} // namespace sostenuto::ui
