#include "app/demo/Server.h"

#include "app/demo/rest/Envelope.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

#include <algorithm>
#include <array>

namespace sostenuto::demo {

namespace {

Q_LOGGING_CATEGORY(lcDemo, "sostenuto.demo")

constexpr std::size_t longestLog = 2000;
constexpr int makeAheadAfterMs = 300; ///< first answer what the client asks for at once

struct NamedOutage {
    const char* name;
    Outage outage;
};
constexpr std::array<NamedOutage, 8> outageNames{{{"none", Outage::None},
                                                  {"gone", Outage::Gone},
                                                  {"hangs", Outage::Hangs},
                                                  {"errors", Outage::Errors},
                                                  {"streaming", Outage::Streaming},
                                                  {"artwork", Outage::Artwork},
                                                  {"webpage", Outage::WebPage},
                                                  {"readonly", Outage::ReadOnly}}};

QString nameOf(Outage outage)
{
    const auto found = std::find_if(outageNames.begin(), outageNames.end(),
                                    [&](const NamedOutage& named) { return named.outage == outage; });
    return QLatin1String(found->name);
}

Reply jsonReply(int status, const QJsonObject& object)
{
    return {status, "application/json", QJsonDocument(object).toJson(QJsonDocument::Compact), {}};
}

bool isAudio(const QString& method)
{
    return method == QStringLiteral("stream") || method == QStringLiteral("download");
}

Reply unavailable()
{
    return {503, "text/plain", "Service unavailable\n", {}};
}

Reply webPage()
{
    return {200,
            "text/html; charset=utf-8",
            "<!DOCTYPE html><html><head><title>Welcome to the guest network</title></head>"
            "<body><h1>Please sign in to go online</h1></body></html>\n",
            {}};
}

} // namespace

std::optional<Outage> outageNamed(const QString& name)
{
    const auto found = std::find_if(outageNames.begin(), outageNames.end(),
                                    [&](const NamedOutage& named) { return name == QLatin1String(named.name); });
    return found == outageNames.end() ? std::nullopt : std::optional(found->outage);
}

Server::Server(const DemoOptions& options, const Catalogue& catalogue)
    : m_catalogue(catalogue), m_makeAhead(options.makeAhead), m_credentials{options.user, options.password},
      m_state(catalogue, options.folder),
      m_files(catalogue, options.folder), m_world{catalogue, m_state, m_files, options.user}, m_media(m_world),
      m_front([this](const Request& request, const Send& send) { answer(request, send); })
{
    setTraps(options.traps);
    m_outageEnds.setSingleShot(true);
    connect(&m_outageEnds, &QTimer::timeout, this, [this] { setOutage(Outage::None); });
}

bool Server::listen(quint16 port)
{
    if (!m_front.open(port)) {
        qCWarning(lcDemo, "The demo service cannot listen on port %d", port);
        return false;
    }
    if (m_makeAhead)
        QTimer::singleShot(makeAheadAfterMs, &m_files, &TrackFiles::makeAll);
    return true;
}

void Server::setOutage(Outage outage)
{
    m_outageEnds.stop();
    const Outage before = std::exchange(m_outage, outage);
    if (outage == Outage::Gone)
        m_front.close();
    else if (!m_front.isOpen() && !m_front.open(m_front.port()))
        qCWarning(lcDemo, "The demo service cannot listen again on port %d", m_front.port());
    if (before == Outage::Hangs && outage != Outage::Hangs)
        m_front.abortConnections(); // what was left hanging is never answered
}

void Server::setTraps(const DemoTraps& traps)
{
    m_traps.set(traps);
    m_world.version = m_traps.version();
}

void Server::answer(const Request& request, const Send& send)
{
    const QString restPath = QStringLiteral("/rest/");
    const QString demoPath = QStringLiteral("/demo/");
    if (request.path.startsWith(demoPath)) {
        answerDemo(request.path.mid(demoPath.size()), request, send);
        return;
    }
    QString method = request.path.startsWith(restPath) ? request.path.mid(restPath.size()) : QString();
    if (method.endsWith(QStringLiteral(".view")))
        method.chop(5);
    log(method.isEmpty() ? QStringLiteral("(other)") : method, request);
    if (fails(method, request, send))
        return;
    if (method.isEmpty())
        send({404, "text/plain", "The demo service. Its interface is under /rest/.\n", {}});
    else
        answerRest(method, request, send);
}

bool Server::fails(const QString& method, const Request& request, const Send& send) const
{
    const MethodEntry* entry = findMethod(method);
    switch (m_outage) {
    case Outage::None:
    case Outage::Gone:
        return false;
    case Outage::Hangs:
        return true;
    case Outage::Errors:
        send(unavailable());
        return true;
    case Outage::Streaming:
        if (isAudio(method))
            send(unavailable());
        return isAudio(method);
    case Outage::Artwork:
        if (method == QStringLiteral("getCoverArt"))
            send(unavailable());
        return method == QStringLiteral("getCoverArt");
    case Outage::WebPage:
        send(webPage());
        return true;
    case Outage::ReadOnly:
        if (entry == nullptr || !entry->writes)
            return false;
        // 0 and not 50: the user may write, only not now.
        send(documentReply(request, m_world.version,
                           refuse(Fault::Generic, QStringLiteral("The library is being maintained and is read-only"))));
        return true;
    }
    return false;
}

void Server::answerRest(const QString& method, const Request& asked, const Send& send)
{
    const Request request = m_traps.meant(method, asked);
    const bool open = method == QStringLiteral("getOpenSubsonicExtensions"); // by its specification
    const Outcome signedIn = open ? done() : signIn(m_credentials, request);
    if (signedIn.fault != Fault::None) {
        send(documentReply(request, m_world.version, signedIn));
    } else if (isAudio(method)) {
        m_media.sendAudio(request, send);
    } else if (method == QStringLiteral("getCoverArt")) {
        m_media.sendCover(request, send);
    } else if (const MethodEntry* entry = findMethod(method)) {
        const Outcome outcome = entry->method(m_world, request);
        const std::optional<Outcome> sent = m_traps.sent(method, outcome);
        Reply reply = documentReply(request, m_world.version, sent.value_or(outcome));
        reply.breaks = !sent;
        send(reply);
    } else {
        Reply reply = documentReply(request, m_world.version, notFound("Method"));
        reply.status = 404;
        send(reply);
    }
}

void Server::answerDemo(const QString& what, const Request& request, const Send& send)
{
    if (what == QStringLiteral("state"))
        send(jsonReply(200, stateJson()));
    else if (what == QStringLiteral("outage") && request.post)
        send(setOutageBy(request));
    else if (what == QStringLiteral("traps") && request.post)
        send(setTrapsBy(request));
    else
        send(jsonReply(404,
                       {{QStringLiteral("error"),
                         QStringLiteral("GET /demo/state, POST /demo/outage?kind=…, POST /demo/traps?most-rows=…")}}));
}

Reply Server::setOutageBy(const Request& request)
{
    const std::optional<Outage> outage = outageNamed(request.value("kind"));
    const double seconds = request.value("seconds").toDouble();
    if (!outage)
        return jsonReply(400, {{QStringLiteral("error"), QStringLiteral("unknown kind")}});
    if (*outage == Outage::Gone && seconds <= 0.0)
        return jsonReply(400, {{QStringLiteral("error"), QStringLiteral("gone needs seconds: nobody could end it")}});
    constexpr int afterTheAnswerMs = 50;
    QTimer::singleShot(afterTheAnswerMs, this, [this, outage, seconds] {
        setOutage(*outage);
        if (seconds > 0.0)
            m_outageEnds.start(static_cast<int>(std::min(seconds, 86'400.0) * 1000.0));
    });
    return jsonReply(200, {{QStringLiteral("outage"), nameOf(*outage)}});
}

/// Only those that are named change.
Reply Server::setTrapsBy(const Request& request)
{
    DemoTraps traps = m_traps.get();
    const auto items = request.parameters.queryItems(QUrl::FullyDecoded);
    for (const auto& [name, value] : items) {
        if (!setTrap(traps, name, value))
            return jsonReply(400, {{QStringLiteral("error"), QStringLiteral("unknown trap or number")}});
    }
    setTraps(traps);
    return jsonReply(200, trapsJson(traps));
}

QJsonObject Server::stateJson() const
{
    QJsonArray plays;
    for (const Play& play : m_state.plays()) {
        const std::optional<int> track = m_catalogue.trackIndex(play.track);
        plays.append(QJsonObject{{QStringLiteral("track"), play.track},
                                 {QStringLiteral("title"), track ? m_catalogue.tracks()[*track].title : QString()},
                                 {QStringLiteral("startedAt"), dateText(play.startedAt)},
                                 {QStringLiteral("receivedAt"), dateText(play.receivedAt)}});
    }
    QStringList loved = m_state.loved().keys();
    loved.sort();
    QJsonObject ratings;
    for (auto it = m_state.ratings().begin(); it != m_state.ratings().end(); ++it)
        ratings.insert(it.key(), it.value());
    QJsonArray playlists;
    for (const Playlist& playlist : m_state.playlists())
        playlists.append(QJsonObject{{QStringLiteral("id"), playlist.id},
                                     {QStringLiteral("name"), playlist.name},
                                     {QStringLiteral("tracks"), QJsonArray::fromStringList(playlist.tracks)}});
    QJsonObject counts;
    for (auto it = m_counts.begin(); it != m_counts.end(); ++it)
        counts.insert(it.key(), it.value());
    QJsonArray log;
    for (const Logged& line : m_log)
        log.append(QJsonObject{{QStringLiteral("at"), dateText(line.at)},
                               {QStringLiteral("method"), line.method},
                               {QStringLiteral("about"), line.about}});
    return {{QStringLiteral("outage"), nameOf(m_outage)},
            {QStringLiteral("traps"), trapsJson(m_traps.get())},
            {QStringLiteral("complete"), m_files.isComplete()},
            {QStringLiteral("plays"), plays},
            {QStringLiteral("loved"), QJsonArray::fromStringList(loved)},
            {QStringLiteral("ratings"), ratings},
            {QStringLiteral("playlists"), playlists},
            {QStringLiteral("requests"), counts},
            {QStringLiteral("log"), log}};
}

void Server::log(const QString& method, const Request& request)
{
    const QString known = method.left(40);
    if (m_counts.size() < 200 || m_counts.contains(known))
        ++m_counts[known];
    QStringList about;
    for (const char* name : {"id", "albumId", "artistId", "time", "submission", "rating", "playlistId", "name",
                             "songIdToAdd", "songIndexToRemove", "songId", "query", "songOffset"}) {
        for (const QString& value : request.values(name))
            about.append(QLatin1String(name) + QLatin1Char('=') + value.left(80));
    }
    m_log.push_back({QDateTime::currentDateTimeUtc(), known, about.join(QLatin1Char(' ')).left(400)});
    if (m_log.size() > longestLog)
        m_log.pop_front();
}

} // namespace sostenuto::demo
