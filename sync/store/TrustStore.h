// The certificates that the listener trusts, as they are kept.
#pragma once

#include "sync/model/Error.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QVector>

namespace sostenuto::sync {

class Database;

struct TrustedCertificate {
    QString host; ///< lower case
    int port = 0;
    QByteArray fingerprint; ///< SHA-256
};

/// Thread: sync.
class TrustStore {
public:
    explicit TrustStore(Database& database) : m_database(database) {}

    [[nodiscard]] Result<QVector<TrustedCertificate>> all() const;
    /// In place of the one that was trusted there.
    [[nodiscard]] Result<void> trust(const TrustedCertificate& certificate, const QDateTime& at);
    [[nodiscard]] Result<void> distrust(const QString& host, int port);

private:
    Database& m_database;
};

} // namespace sostenuto::sync
