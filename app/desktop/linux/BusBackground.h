// Leave to go on without a window, over the session's bus: org.freedesktop.portal.Background.
#pragma once

#include "app/desktop/BackgroundLeave.h"

#include <QDBusConnection>
#include <QString>
#include <QVariantMap>

#include <functional>
#include <optional>

namespace sostenuto::app {

/// Where there is no portal nothing is refused: then nobody ends those who did not ask. Thread: main.
class BusBackground : public BackgroundLeave {
    Q_OBJECT

public:
    using Bus = std::function<QDBusConnection()>;

    /// `bus` is asked when the window is hidden for the first time.
    explicit BusBackground(Bus bus, QObject* parent = nullptr);

    [[nodiscard]] bool mayStay() override;

private Q_SLOTS:
    void answered(uint response, const QVariantMap& results);

private:
    void ask();
    void listenTo(const QString& request);

    Bus m_bus;
    std::optional<QDBusConnection> m_connection; ///< once it was asked
    QString m_request;                           ///< the path that the answer comes from
    bool m_isRefused = false;
};

} // namespace sostenuto::app
