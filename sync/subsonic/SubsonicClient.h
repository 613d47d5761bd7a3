// One Subsonic server, spoken to in its own words: signs in, negotiates, reads the envelope. Knows nothing of music.
#pragma once

#include "sync/backend/HttpClient.h"
#include "sync/backend/Parameters.h"
#include "sync/model/ServiceState.h"
#include "sync/subsonic/Capabilities.h"
#include "sync/subsonic/Envelope.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <optional>

namespace sostenuto::sync {

struct SubsonicAccess {
    QUrl address; ///< base address, without "/rest"
    QString user;
    QString password;
};

struct SubsonicCall {
    QString method; ///< "getPlaylists"
    Parameters parameters;
    Capability capability = Capability::Library;
    QString wrapper; ///< the member that a good answer has; empty = none
    /// Doing it twice does harm. Such a call is never repeated by Qt or by us once it may have arrived.
    bool once = false;
    /// An extra that many servers lack: that it was refused says nothing of the service.
    bool extra = false;
    /// The client's name in this call; empty = the usual one.
    QString client = {};
};

struct SubsonicAnswer {
    std::optional<Error> error;
    int code = -1;        ///< Subsonic error code, -1 = none
    QString message;      ///< the server's words, for recognising what a code does not say
    QJsonObject response; ///< with no error
};

/// Thread: sync. `http` outlives it. Calls under way when it is destroyed are not answered.
class SubsonicClient : public QObject {
    Q_OBJECT

public:
    SubsonicClient(HttpClient& http, SubsonicAccess access, Capabilities learnt, QObject* parent = nullptr);

    using Done = std::function<void(const SubsonicAnswer& answer)>;
    void call(const SubsonicCall& call, Done done);
    /// A signed-in GET of bytes; the reply is not judged here.
    [[nodiscard]] HttpRequest mediaRequest(Capability part, const QString& method, const Parameters& parameters) const;
    [[nodiscard]] HttpClient& http() const { return m_http; }

    [[nodiscard]] const Capabilities& learnt() const { return m_learnt; }
    /// Changes what is known of the server and tells it through capabilitiesChanged().
    void learn(const std::function<void(Capabilities&)>& change);
    [[nodiscard]] const SubsonicAccess& access() const { return m_access; }
    /// Another way to the same server, for what is asked from now on. One that may not carry how we sign in is not
    /// taken: a password that goes over the network at home does not go over the internet in clear.
    [[nodiscard]] bool useAddress(const QUrl& address);

    /// The address of a method below a base address.
    [[nodiscard]] static QUrl methodUrl(const QUrl& base, const QString& method);
    /// Version, client name and format: what every request says, signed in or not.
    [[nodiscard]] static Parameters commonParameters(const QString& apiVersion, const QString& client = {});

Q_SIGNALS:
    void answered(sostenuto::sync::Capability capability, const std::optional<sostenuto::sync::Error>& error,
                  qint64 ms);
    void capabilitiesChanged(const QByteArray& json);
    /// Another product or version answers than before: its ids may be other ones.
    void serverChanged();

private:
    /// One call with what was negotiated so far.
    struct Attempt {
        SubsonicCall call;
        Done done;
        Capabilities::SignIn signIn = Capabilities::SignIn::Unknown;
        bool asPost = false;
        int negotiations = 0;
    };

    void send(const Attempt& attempt);
    void judge(Attempt attempt, const HttpOutcome& outcome);
    void judgeEnvelope(Attempt attempt, const HttpOutcome& outcome, const Envelope& envelope);
    [[nodiscard]] std::optional<Attempt> negotiated(Attempt attempt, const Envelope& envelope);
    void finish(const Attempt& attempt, const HttpOutcome& outcome, SubsonicAnswer answer);

    HttpClient& m_http;
    SubsonicAccess m_access;
    Capabilities m_learnt;
};

} // namespace sostenuto::sync
