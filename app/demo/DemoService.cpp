#include "app/demo/DemoService.h"

#include "app/demo/Server.h"
#include "app/demo/files/Encoder.h"

#include <QThread>

namespace sostenuto::demo {

struct DemoService::Parts {
    explicit Parts(DemoOptions given) : options(std::move(given)) {}

    /// Runs on the service's thread and waits for it.
    template <class Work>
    auto ask(Work work) const
    {
        std::invoke_result_t<Work> answer{};
        QMetaObject::invokeMethod(
            anchor, [&] { answer = work(); }, Qt::BlockingQueuedConnection);
        return answer;
    }

    DemoOptions options;
    Catalogue catalogue{usableCodec};
    QThread thread;
    QObject* anchor = nullptr; ///< stands on `thread`, so that work can be sent there
    Server* server = nullptr;  ///< lives on `thread`
};

DemoService::DemoService(DemoOptions options) : m_parts(std::make_unique<Parts>(std::move(options)))
{
    m_parts->thread.setObjectName(QStringLiteral("demo service"));
    m_parts->thread.start();
    m_parts->anchor = new QObject;
    m_parts->anchor->moveToThread(&m_parts->thread);
    m_parts->server = m_parts->ask([this] { return new Server(m_parts->options, m_parts->catalogue); });
}

DemoService::~DemoService()
{
    m_parts->ask([this] {
        delete m_parts->server;
        return true;
    });
    m_parts->anchor->deleteLater();
    m_parts->thread.quit();
    m_parts->thread.wait();
}

bool DemoService::start()
{
    return m_parts->ask([this] { return m_parts->server->listen(m_parts->options.port); });
}

QUrl DemoService::address() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_parts->ask([this] { return m_parts->server->port(); })));
}

QString DemoService::user() const
{
    return m_parts->options.user;
}

QString DemoService::password() const
{
    return m_parts->options.password;
}

void DemoService::setOutage(Outage outage)
{
    m_parts->ask([this, outage] {
        m_parts->server->setOutage(outage);
        return true;
    });
}

Outage DemoService::outage() const
{
    return m_parts->ask([this] { return m_parts->server->outage(); });
}

void DemoService::setTraps(const DemoTraps& traps)
{
    m_parts->ask([&] {
        m_parts->server->setTraps(traps);
        return true;
    });
}

DemoTraps DemoService::traps() const
{
    return m_parts->ask([this] { return m_parts->server->traps(); });
}

int DemoService::trackCount() const
{
    return static_cast<int>(m_parts->catalogue.tracks().size());
}

QVector<DemoPlay> DemoService::plays() const
{
    return m_parts->ask([this] {
        QVector<DemoPlay> plays;
        for (const Play& play : m_parts->server->state().plays())
            plays.append({play.track, play.startedAt});
        return plays;
    });
}

QStringList DemoService::lovedTracks() const
{
    return m_parts->ask([this] {
        QStringList tracks;
        for (const Track& track : m_parts->catalogue.tracks()) {
            if (m_parts->server->state().loved().contains(track.id))
                tracks.append(track.id);
        }
        return tracks;
    });
}

QString DemoService::titleOf(const QString& track) const
{
    const std::optional<int> index = m_parts->catalogue.trackIndex(track);
    return index ? m_parts->catalogue.tracks()[*index].title : QString();
}

} // namespace sostenuto::demo
