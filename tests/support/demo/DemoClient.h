// Talks to a demo service as a simple client does, and waits for each answer.
#pragma once

#include "app/demo/DemoService.h"

#include <QHash>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace sostenuto::test {

struct Answered {
    int status = 0; ///< 0 = no answer
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case

    /// What stands in subsonic-response; empty when it is none.
    [[nodiscard]] QJsonObject document() const;
    [[nodiscard]] bool ok() const;
    [[nodiscard]] int errorCode() const; ///< -1 = none
    [[nodiscard]] QByteArray header(const char* name) const { return headers.value(QByteArray(name).toLower()); }
};

using Parameters = QList<QPair<QString, QString>>;

class DemoClient {
public:
    explicit DemoClient(const QUrl& address) : m_address(address) {}

    Answered get(const QString& method, const Parameters& parameters = {}, const QByteArray& range = {},
                 const QByteArray& ifRange = {});
    Answered post(const QString& method, const Parameters& parameters);
    /// No credentials, no version.
    Answered getBare(const QString& pathAndQuery);
    Answered postBare(const QString& pathAndQuery);
    void setTimeout(int ms) { m_timeoutMs = ms; }

private:
    Answered wait(QNetworkReply* reply);
    [[nodiscard]] QNetworkRequest request(const QUrl& url) const;
    [[nodiscard]] static QByteArray form(const Parameters& parameters);

    QUrl m_address;
    QNetworkAccessManager m_network;
    int m_timeoutMs = 20'000;
};

} // namespace sostenuto::test
