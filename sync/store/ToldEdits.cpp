#include "sync/store/ToldEdits.h"

#include "sync/store/Database.h"
#include "sync/store/Query.h"

#include <SQLiteCpp/Database.h>

namespace sostenuto::sync {

void prepareTold(Database& database)
{
    database.connection().exec(
        "CREATE TEMP TABLE IF NOT EXISTS told_edit (source INTEGER NOT NULL, kind TEXT NOT NULL, "
        "object TEXT NOT NULL, remote_id TEXT)");
}

namespace {

const std::string note = "INSERT INTO told_edit SELECT source, kind, object, (SELECT remote_id FROM playlist WHERE "
                         "object LIKE 'playlist:%' AND playlist.id = CAST(substr(object, 10) AS INTEGER)) FROM outbox ";

} // namespace

void noteTold(Database& database, qint64 row)
{
    run(database, note + "WHERE id = ?1", row);
}

void noteToldAll(Database& database, const QString& object)
{
    run(database, note + "WHERE object = ?1", object);
}

void forgetTold(Database& database, SourceId source)
{
    run(database, "DELETE FROM told_edit WHERE source = ?1", source);
}

bool wasTold(Database& database, SourceId source, const QString& playlistRemoteId)
{
    return valueOf(database, "SELECT 1 FROM told_edit WHERE source = ?1 AND remote_id = ?2", source,
                   playlistRemoteId) != 0;
}

} // namespace sostenuto::sync
