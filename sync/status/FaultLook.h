// One request without credentials to a service that fails, over a connection of its own: what is really there?
#pragma once

#include "sync/backend/CertificateTrust.h"
#include "sync/status/Diagnose.h"

#include <QFuture>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPromise>
#include <QSslError>
#include <QUrl>

class QNetworkReply;

namespace sostenuto::sync {

/// Deletes itself when done. Accepts no certificate but one that the listener trusts, follows no redirect, takes at
/// most 64 KB and 5 s. Thread: sync.
class FaultLook : public QObject {
    Q_OBJECT

public:
    /// `address`: of the server. `other`: another host whose answer shows that the network works; may be empty.
    FaultLook(const QUrl& address, const QUrl& other, QObject* parent = nullptr);

    /// Before start().
    void useTrust(const CertificateTrust& trust) { m_trust = trust; }
    [[nodiscard]] QFuture<Look> start();

    static constexpr int patienceMs = 5000;
    static constexpr qint64 mostBytes = 64 * 1024;

private:
    void take();
    void ended();
    void otherEnded();
    void finish();

    QNetworkAccessManager m_network;
    QUrl m_address;
    QUrl m_other;
    CertificateTrust m_trust;
    QNetworkReply* m_reply = nullptr;
    QNetworkReply* m_otherReply = nullptr;
    QByteArray m_body;
    Look m_look;
    QPromise<Look> m_promise;
};

/// What is wrong with a certificate, by what the system found.
[[nodiscard]] Certificate certificateOf(const QList<QSslError>& errors);
/// Of an HTTP Date (RFC 9110, 5.6.7); nothing = none or not readable.
[[nodiscard]] std::optional<qint64> clockOff(const QByteArray& date, const QDateTime& now);

} // namespace sostenuto::sync
