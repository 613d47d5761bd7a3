// One server: its name, and the ways to it.
#pragma once

#include <sync/model/Account.h>
#include <sync/model/Error.h>

#include <QDialog>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace sostenuto::sync {
class AccountService;
}

namespace sostenuto::ui {

class AddressField;
class ThemeLabel;

/// What is added and removed here counts at once; the name when it is saved. Closes itself when the server is let go.
/// Thread: main.
class ServerDialog : public QDialog {
    Q_OBJECT

public:
    ServerDialog(sync::AccountService& account, sync::SourceId source, QWidget* parent);

private:
    void build();
    void follow();
    [[nodiscard]] QWidget* addressRow(const sync::Account& account, const QUrl& address);
    void add();
    void addFound();
    void fail(const QString& sentence);
    void save();

    sync::AccountService& m_accounts;
    sync::SourceId m_source;
    QLineEdit* m_name;
    QWidget* m_list = nullptr;
    QVBoxLayout* m_column;
    AddressField* m_address;
    QPushButton* m_add;
    ThemeLabel* m_error;
    bool m_waits = false; ///< Add was pressed before the address had answered
};

} // namespace sostenuto::ui
