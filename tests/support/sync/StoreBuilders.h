// A store in a folder of its own, and rows as a service would tell them.
#pragma once

#include <sync/model/Ids.h>
#include <sync/model/Remote.h>
#include <sync/store/Database.h>
#include <sync/store/Import.h>

#include <QTemporaryDir>

namespace sostenuto::sync {

/// A new library with one source. Fails the program when that can't be made: no test is about that here.
struct StoreFixture {
    StoreFixture();

    QTemporaryDir folder;
    QString path;
    std::unique_ptr<Database> database;
    SourceId source;
};

[[nodiscard]] RemoteArtist remoteArtist(const QString& remoteId, const QString& name);
[[nodiscard]] RemoteAlbum remoteAlbum(const QString& remoteId, const QString& title, const QString& artist);
/// Three minutes long. With the artist "artist-…" and the album "album-…" of these names.
[[nodiscard]] RemoteTrack remoteTrack(const QString& remoteId, const QString& title, const QString& artist,
                                      const QString& album);
/// Puts tracks t1 … tN by one artist on one album, and answers their ids.
[[nodiscard]] QVector<TrackId> putSomeTracks(Database& database, SourceId source, int count);

/// All steps of an import; `added`, if given, gets what they added.
[[nodiscard]] Result<ImportReport> importInto(Database& database, const QJsonObject& document, const QDateTime& now,
                                              ImportAdded* added = nullptr);

/// What the statement answers, columns joined by '|', rows by new lines.
[[nodiscard]] QString answerOf(Database& database, const char* sql);
/// What is wrong inside: broken references, counts that a recount does not confirm, gaps in positions, search rows that
/// differ from the tables. Empty = nothing.
[[nodiscard]] QString inconsistencies(Database& database);
/// A moment for tests: 2026-01-01 00:00 UTC plus `seconds`.
[[nodiscard]] QDateTime moment(int seconds = 0);

} // namespace sostenuto::sync
