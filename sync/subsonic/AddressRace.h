// Which of several ways to one server answers first. Asks without credentials.
#pragma once

#include "sync/backend/HttpClient.h"
#include "sync/model/Answer.h"

#include <QElapsedTimer>
#include <QObject>
#include <QUrl>
#include <QVector>

namespace sostenuto::sync {

/// All are asked at once. Answers at the first Subsonic answer, or with the first failure when there is none; the
/// slower ones are heard too. Deletes itself when all have ended. Thread: sync. `http` outlives it.
class AddressRace : public QObject {
    Q_OBJECT

public:
    AddressRace(HttpClient& http, const QVector<QUrl>& addresses, QObject* parent = nullptr);

    [[nodiscard]] QFuture<Result<QUrl>> start();

Q_SIGNALS:
    /// Of each, after `ms` milliseconds; no value = a Subsonic server answered.
    void heard(const QUrl& address, const std::optional<sostenuto::sync::Error>& error, qint64 ms);

private:
    void arrived(const QUrl& address, const std::optional<Error>& error);

    HttpClient& m_http;
    QVector<QUrl> m_addresses;
    qsizetype m_running = 0;
    std::optional<Error> m_firstError;
    QElapsedTimer m_since;
    bool m_done = false;
    Answer<QUrl> m_answer;
};

} // namespace sostenuto::sync
