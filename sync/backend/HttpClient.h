// HTTP as this product speaks it: one QNetworkAccessManager, bounded in time and size, silent about secrets.
#pragma once

#include "sync/backend/CertificateTrust.h"
#include "sync/backend/HttpOutcome.h"
#include "sync/model/ServiceState.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QUrl>

#include <functional>

namespace sostenuto::sync {

struct HttpRequest {
    enum class Repeatable {
        Yes,
        /// Qt repeats a request by itself when the connection closes before the answer, even a POST and even when the
        /// server has acted on it. This forbids that; such a request ends with ConnectionLost.
        No,
    };

    QUrl url;        ///< with its query
    QByteArray form; ///< application/x-www-form-urlencoded; null = GET
    QVector<std::pair<QByteArray, QByteArray>> headers;
    Repeatable repeatable = Repeatable::Yes;
    int timeoutMs = 0;   ///< 0 = the client's own
    bool follow = false; ///< follow redirects to other hosts too; for requests without credentials only
    /// Nothing is told of earlier answers (no cookies, no remembered sign-in), and a redirect is an answer.
    bool asStranger = false;
    Capability part = Capability::SignIn; ///< what of the service is asked
};

/// Requests that are under way when it is destroyed are dropped, and nobody is told. Thread: sync.
class HttpClient : public QObject {
    Q_OBJECT

public:
    explicit HttpClient(QObject* parent = nullptr);
    ~HttpClient() override;

    /// After so long without a byte the exchange is given up.
    static constexpr int transferTimeoutMs = 15'000;
    /// After so long a document is given up, though its bytes may still trickle.
    static constexpr int longestExchangeMs = 300'000;
    /// No document of a service is larger; what passes this bound is dropped.
    static constexpr qint64 largestDocument = 64 * 1024 * 1024;

    using Done = std::function<void(const HttpOutcome& outcome, const QUrl& finalUrl)>;
    void send(const HttpRequest& request, Done done);
    /// For bytes that are taken as they come. The reply is the caller's, but goes with this client at the latest.
    [[nodiscard]] QNetworkReply* open(const HttpRequest& request);

    /// Certificates that the listener trusts, for requests from now on.
    void useTrust(const CertificateTrust& trust);

    /// Sends the request as it is.
    using Send = std::function<QNetworkReply*()>;
    /// Gives another reply in the place of the network's, and may use `send` for it; nullptr = the network's.
    using Instead = std::function<QNetworkReply*(const HttpRequest& request, const Send& send)>;
    /// Asked before each request. Empty = nobody is. `send` may be called as long as this client lives.
    void useInstead(Instead instead) { m_instead = std::move(instead); }
    /// What is under way for this part ends, as if the connection had.
    void breakOff(Capability part);

    /// For tests, which have no time.
    void setTransferTimeout(int ms) { m_timeoutMs = ms; }
    void setLongestExchange(int ms) { m_exchangeMs = ms; }

    /// What is known of an ended reply but its body. `cancelled`: by us.
    [[nodiscard]] static HttpOutcome outcomeOf(QNetworkReply* reply, bool cancelled);

private:
    [[nodiscard]] QNetworkReply* ask(const HttpRequest& request);
    [[nodiscard]] QNetworkReply* begin(const HttpRequest& request);

    QNetworkAccessManager m_network;
    CertificateTrust m_trust;
    Instead m_instead;
    int m_timeoutMs = transferTimeoutMs;
    int m_exchangeMs = longestExchangeMs;
};

} // namespace sostenuto::sync
