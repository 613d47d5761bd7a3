// Which of several ways to one server answers first. Asks without credentials.
#pragma once

#include "sync/backend/HttpClient.h"
#include "sync/model/Answer.h"

#include <QObject>
#include <QUrl>
#include <QVector>

namespace sostenuto::sync {

/// All are asked at once. Ends at the first Subsonic answer, or with the first failure when there is none. Deletes
/// itself when done. Thread: sync. `http` outlives it.
class AddressRace : public QObject {
    Q_OBJECT

public:
    AddressRace(HttpClient& http, const QVector<QUrl>& addresses, QObject* parent = nullptr);

    [[nodiscard]] QFuture<Result<QUrl>> start();

private:
    void arrived(const QUrl& address, const std::optional<Error>& error);

    HttpClient& m_http;
    QVector<QUrl> m_addresses;
    qsizetype m_running = 0;
    std::optional<Error> m_firstError;
    bool m_done = false;
    Answer<QUrl> m_answer;
};

} // namespace sostenuto::sync
