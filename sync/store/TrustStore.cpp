#include "sync/store/TrustStore.h"

#include "sync/store/Database.h"
#include "sync/store/Query.h"

namespace sostenuto::sync {

Result<QVector<TrustedCertificate>> TrustStore::all() const
{
    return m_database.ask([&] {
        QVector<TrustedCertificate> all;
        Query query(m_database, "SELECT host, port, fingerprint FROM trusted_certificate ORDER BY host, port");
        while (query.next())
            all.append({query.text(0), query.number(1), query.bytes(2)});
        return all;
    });
}

Result<void> TrustStore::trust(const TrustedCertificate& certificate, const QDateTime& at)
{
    return m_database.transaction(Database::Durability::Listener, [&] {
        Query(m_database, "INSERT OR REPLACE INTO trusted_certificate VALUES (?1, ?2, ?3, ?4)",
              certificate.host.toLower(), certificate.port, certificate.fingerprint, at)
            .run();
    });
}

Result<void> TrustStore::distrust(const QString& host, int port)
{
    return m_database.transaction(Database::Durability::Listener, [&] {
        Query(m_database, "DELETE FROM trusted_certificate WHERE host = ?1 AND port = ?2", host.toLower(), port).run();
    });
}

} // namespace sostenuto::sync
