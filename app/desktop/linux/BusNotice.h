// Notifications over the session's bus, as org.freedesktop.Notifications has them.
#pragma once

#include "app/desktop/SystemNotice.h"

#include <QDBusConnection>
#include <QVariantList>

#include <functional>
#include <optional>

class QDBusMessage;

namespace sostenuto::app {

/// Every call is asynchronous: where no daemon answers, nothing of the window waits. Thread: main.
class BusNotice : public SystemNotice {
    Q_OBJECT

public:
    using Bus = std::function<QDBusConnection()>;

    /// `bus` is asked when there is something to show for the first time: connecting costs what most never need.
    explicit BusNotice(Bus bus, QObject* parent = nullptr);

    void show(const QString& title, const QString& text, const QString& picture = {}) override;
    void withdraw() override;
    /// The daemon has taken it, and it was not closed.
    [[nodiscard]] bool isShown() const { return m_shown != 0; }

private Q_SLOTS:
    void actionInvoked(uint id, const QString& action);
    void notificationClosed(uint id, uint reason);

private:
    using Take = std::function<void(const QDBusMessage& answer)>;
    [[nodiscard]] QDBusConnection& connection();
    void call(const QString& method, const QVariantList& arguments, Take take);
    struct Words {
        QString title;
        QString text;
        QString picture;
    };
    void notify(const Words& words, bool markup);

    Bus m_bus;
    std::optional<QDBusConnection> m_connection;
    uint m_shown = 0;      ///< its id; 0 = none
    int m_asked = 0;       ///< counts what was to be shown: what was asked for an earlier one comes too late
    bool m_wanted = false; ///< something is to be seen
};

} // namespace sostenuto::app
