// The service itself: routes requests, pretends outages, counts. Everything lives on one thread.
#pragma once

#include "app/demo/DemoService.h"
#include "app/demo/http/HttpFront.h"
#include "app/demo/rest/Media.h"
#include "app/demo/rest/SignIn.h"
#include "app/demo/rest/Traps.h"

#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QTimer>

#include <deque>
#include <optional>

namespace sostenuto::demo {

/// Thread: the service's. Lives from start to end on it.
class Server : public QObject {
    Q_OBJECT

public:
    Server(const DemoOptions& options, const Catalogue& catalogue);

    bool listen(quint16 port);
    [[nodiscard]] quint16 port() const { return m_front.port(); }
    void setOutage(Outage outage);
    [[nodiscard]] Outage outage() const { return m_outage; }
    void setTraps(const DemoTraps& traps);
    [[nodiscard]] const DemoTraps& traps() const { return m_traps.get(); }
    [[nodiscard]] const State& state() const { return m_state; }

private:
    struct Logged {
        QDateTime at;
        QString method;
        QString about; ///< id, name, time …; never credentials
    };

    void answer(const Request& request, const Send& send);
    void answerRest(const QString& method, const Request& asked, const Send& send);
    void answerDemo(const QString& what, const Request& request, const Send& send);
    /// True = the outage answered, or will not.
    bool fails(const QString& method, const Request& request, const Send& send) const;
    [[nodiscard]] Reply setOutageBy(const Request& request);
    [[nodiscard]] Reply setTrapsBy(const Request& request);
    [[nodiscard]] QJsonObject stateJson() const;
    void log(const QString& method, const Request& request);

    const Catalogue& m_catalogue;
    bool m_makeAhead;
    Credentials m_credentials;
    State m_state;
    TrackFiles m_files;
    World m_world;
    Media m_media;
    HttpFront m_front;
    Traps m_traps;
    Outage m_outage = Outage::None;
    QTimer m_outageEnds;
    QMap<QString, int> m_counts;
    std::deque<Logged> m_log;
};

/// "gone", "readonly" …; nullopt for anything else.
[[nodiscard]] std::optional<Outage> outageNamed(const QString& name);

} // namespace sostenuto::demo
