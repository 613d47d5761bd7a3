// What the listener made elsewhere, or earlier, joined with what is here.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Transfer.h"

#include <QDateTime>
#include <QJsonObject>

namespace sostenuto::sync {

class Database;

/// Takes an exported document (see Export) into a library in use. Only adds: loves; ratings where there is none;
/// playlists of which none with the same name and entries is here; plays; smart playlists and stations. The service
/// hears of loves, ratings and playlists as of any edit; not of plays, which whoever made the document has told it of.
/// Edits that waited there are not taken over: that library still sends them. Somebody else's playlists are left out.
///
/// What is named by the document but is not in this library (see ExportPlaces) is in the report; a playlist is made of
/// those of its tracks that are. The same document again changes nothing.
///
/// Protocol: not such a document. StoreTooNew: written by a newer version. One transaction: all of it or nothing.
/// Thread: that of the connection.
[[nodiscard]] Result<ImportReport> importInto(Database& database, const QJsonObject& document, const QDateTime& now);

} // namespace sostenuto::sync
