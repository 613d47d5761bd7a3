// The services of this library, and where their pulls stand.
#pragma once

#include "sync/model/Account.h"
#include "sync/model/Error.h"
#include "sync/model/Ids.h"

#include <QDateTime>
#include <QString>
#include <QUrl>
#include <QVector>

#include <optional>

namespace sostenuto::sync {

class Database;

struct SourceRow {
    SourceId id;
    QString kind;
    QUrl address; ///< with the user what it is known by
    QString user;
    QString name;
    QByteArray capabilities; ///< JSON
    qint64 generation = 0;
    QDateTime pulledAt;   ///< invalid = never
    QByteArray pullState; ///< JSON
    bool removed = false;
    QVector<QUrl> others; ///< more ways to it
};

/// One spelling of one place, without secrets.
[[nodiscard]] QUrl plainAddress(const QUrl& address);

/// Thread: sync.
class SourceStore {
public:
    explicit SourceStore(Database& database);

    [[nodiscard]] Result<QVector<SourceRow>> all() const;
    [[nodiscard]] Result<std::optional<SourceRow>> find(SourceId id) const;
    /// The row of this user and address (or another way to the same), made when there is none; `name` is updated. One
    /// that was removed is there again, with what the listener made of it; its music comes with the next pull.
    [[nodiscard]] Result<SourceRow> put(const QString& kind, const QUrl& address, const QString& user,
                                        const QString& name);
    [[nodiscard]] Result<void> rename(SourceId id, const QString& name);
    /// Hides what is of it, playlists too, and forgets its held files; edits that wait stay. With HeldMusic::Stays the
    /// tracks that are held whole stay as they are, with their albums and artists; a recording that another source has
    /// too is shown as that one's from now on, and these bytes are lent to it. May be done again.
    [[nodiscard]] Result<void> remove(SourceId id, HeldMusic held = HeldMusic::Goes);
    /// What of it is held whole.
    [[nodiscard]] Result<MusicHere> held(SourceId id) const;
    /// Of all that were removed; those of which nothing is held are left out.
    [[nodiscard]] Result<QVector<MusicHere>> left() const;
    [[nodiscard]] Result<void> addAddress(SourceId id, const QUrl& address);
    /// Of the one that it is known by: the first of the others takes its place. The last one stays.
    [[nodiscard]] Result<void> removeAddress(SourceId id, const QUrl& address);
    [[nodiscard]] Result<void> setCapabilities(SourceId id, const QByteArray& json);
    /// Starts a pull: the next generation.
    [[nodiscard]] Result<qint64> beginPull(SourceId id);
    [[nodiscard]] Result<void> setPullState(SourceId id, const QByteArray& json);
    /// `memory`: what the next one should know, JSON.
    [[nodiscard]] Result<void> endPull(SourceId id, const QDateTime& at, const QByteArray& memory = "{}");
    /// Any track of it by which the service can be recognised; nullopt = it has none.
    struct Sample {
        QString remoteId;
        QString title;
    };
    [[nodiscard]] Result<std::optional<Sample>> sample(SourceId id) const;

private:
    Database& m_database;
};

} // namespace sostenuto::sync
