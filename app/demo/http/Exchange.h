// One request and its answer, as plain values.
#pragma once

#include <QByteArray>
#include <QPair>
#include <QString>
#include <QUrlQuery>
#include <QVector>

#include <functional>

namespace sostenuto::demo {

struct Request {
    bool post = false;
    QString path;
    QUrlQuery parameters; ///< of the address, then of a form body; decoded on reading
    QByteArray range;
    QByteArray ifRange;
    QByteArray ifNoneMatch;

    [[nodiscard]] QString value(const char* name) const
    {
        return parameters.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    }
    [[nodiscard]] QStringList values(const char* name) const
    {
        return parameters.allQueryItemValues(QLatin1String(name), QUrl::FullyDecoded);
    }
    [[nodiscard]] bool has(const char* name) const { return parameters.hasQueryItem(QLatin1String(name)); }
};

struct Reply {
    int status = 200;
    QByteArray type = "application/json";
    QByteArray body;
    QVector<QPair<QByteArray, QByteArray>> headers;
    bool breaks = false; ///< the connection ends before the body is whole
};

/// Sends the answer; to be called at most once, later if need be, on the server's thread. Never called = the client
/// waits.
using Send = std::function<void(const Reply&)>;
using Answer = std::function<void(const Request&, Send)>;

} // namespace sostenuto::demo
