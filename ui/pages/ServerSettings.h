// The servers that the library comes from: how each is, its ways, adding and letting go.
#pragma once

#include <sync/model/Account.h>
#include <sync/model/Error.h>

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace sostenuto::ui {

class SettingCard;
class SettingRow;
class ThemeLabel;
struct Services;

/// Follows the services. Thread: main.
class ServerSettings : public QWidget {
    Q_OBJECT

public:
    explicit ServerSettings(Services& services, QWidget* parent = nullptr);

Q_SIGNALS:
    void addAsked();

private:
    struct Row {
        sync::Account account;
        SettingRow* row;
    };
    void follow();
    void followStates();
    void rebuild(const QVector<sync::Account>& accounts);
    [[nodiscard]] QWidget* buildButtons(const sync::Account& account);
    [[nodiscard]] QWidget* buildLeftButtons(const sync::MusicHere& left);
    void askToRemove(const sync::Account& account, const sync::MusicHere& held);
    void askToLetGo(const sync::MusicHere& left);
    void remove(sync::SourceId source, sync::HeldMusic held);
    [[nodiscard]] QString helpFor(const sync::Account& account) const;

    Services& m_services;
    QVBoxLayout* m_column;
    SettingCard* m_card = nullptr;
    ThemeLabel* m_trouble;
    QVector<Row> m_rows;
    QVector<QWidget*> m_tests;       ///< one for each account
    QVector<sync::MusicHere> m_left; ///< as it is shown
};

} // namespace sostenuto::ui
