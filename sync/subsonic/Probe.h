// Is there a Subsonic server, and where? Asks without credentials.
#pragma once

#include "sync/backend/HttpClient.h"
#include "sync/model/Account.h"
#include "sync/model/Answer.h"

#include <QObject>

namespace sostenuto::sync {

/// Tries the candidates one after the other and ends at the first that answers as a Subsonic server, or with the
/// failure that says most. Deletes itself when done. Thread: sync.
class Probe : public QObject {
    Q_OBJECT

public:
    Probe(HttpClient& http, const QString& typed, QObject* parent = nullptr);
    /// At a known address: there and nowhere else.
    Probe(HttpClient& http, const QUrl& address, QObject* parent = nullptr);

    [[nodiscard]] QFuture<Result<ServerInfo>> start();

private:
    void tryNext();
    void judge(const HttpOutcome& outcome, const QUrl& finalUrl);
    void finish(Result<ServerInfo> result);

    HttpClient& m_http;
    QVector<QUrl> m_candidates;
    qsizetype m_next = 0;
    Error m_worst;
    bool m_failed = false;
    Answer<ServerInfo> m_answer;
};

/// Which of two failures tells a person more about what to change. Pure.
[[nodiscard]] bool tellsMore(ErrorKind one, ErrorKind than);

} // namespace sostenuto::sync
