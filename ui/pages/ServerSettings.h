// The servers that the library comes from: how each is, its ways, adding and letting go.
#pragma once

#include <sync/model/Account.h>
#include <sync/model/Error.h>

#include <QWidget>

class QVBoxLayout;

namespace sostenuto::ui {

class ServerCard;
class SettingCard;
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
    void follow();
    void rebuild(const QVector<sync::Account>& accounts);
    [[nodiscard]] QWidget* buildLeftButtons(const sync::MusicHere& left);
    void askAbout(sync::SourceId source);
    void askToRemove(const sync::Account& account, const sync::MusicHere& held);
    void askToLetGo(const sync::MusicHere& left);
    void remove(sync::SourceId source, sync::HeldMusic held);

    Services& m_services;
    QVBoxLayout* m_column;
    SettingCard* m_leftCard = nullptr; ///< music of servers that were let go; nullptr = there is none
    ThemeLabel* m_trouble;
    QVector<ServerCard*> m_cards;    ///< one for each account, in their order
    QVector<sync::MusicHere> m_left; ///< as it is shown
};

} // namespace sostenuto::ui
