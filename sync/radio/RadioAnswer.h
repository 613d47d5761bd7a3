// A station's answer while it comes, whichever way it is spoken.
#pragma once

#include "sync/backend/HttpClient.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace sostenuto::sync {

/// Bytes wait in here, bounded, until they are taken; then TCP makes the station wait. Going ends the connection.
/// Thread: sync.
class RadioAnswer : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// 0 = no answer line came.
    [[nodiscard]] virtual int status() const = 0;
    [[nodiscard]] virtual QByteArray header(const QByteArray& name) const = 0;
    [[nodiscard]] virtual qint64 available() const = 0;
    [[nodiscard]] virtual QByteArray peek(qint64 atMost) = 0;
    [[nodiscard]] virtual QByteArray take(qint64 atMost) = 0;

Q_SIGNALS:
    /// There are bytes of the body.
    void ready();
    /// Once, last; what came before can still be taken.
    void ended(const sostenuto::sync::HttpOutcome& outcome);

protected:
    static constexpr qint64 waitingBytes = 64 * 1024;
};

/// HTTP, with what came of redirects.
[[nodiscard]] std::unique_ptr<RadioAnswer> askOverHttp(HttpClient& http, const QUrl& address);

/// The first SHOUTcast servers answer "ICY 200 OK", which Qt does not take for HTTP. Plain http only, no redirects.
[[nodiscard]] std::unique_ptr<RadioAnswer> askOverIcy(const QUrl& address);

/// The head of such an answer: its status (0 = not one) and its headers by their names in lower case. `head` is all
/// before the empty line. Pure.
struct IcyHead {
    int status = 0;
    QHash<QByteArray, QByteArray> headers;
};
[[nodiscard]] IcyHead parseIcyHead(const QByteArray& head);

} // namespace sostenuto::sync
