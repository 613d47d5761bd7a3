#include "sync/store/Migrations.h"

#include "sync/store/Database.h"
#include "sync/store/Query.h"

#include <SQLiteCpp/Database.h>

#include <QDir>
#include <QFile>

// A static library's resources are linked in only when they are asked for, and the macro wants the global namespace.
static void useSchemaResource()
{
    Q_INIT_RESOURCE(schema);
}

namespace sostenuto::sync {

QVector<Migration> builtInMigrations()
{
    useSchemaResource();
    QVector<Migration> steps;
    const QDir folder(QStringLiteral(":/schema"));
    for (const QString& name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            steps.append({name.section(u'_', 0, 0).toInt(), file.readAll()});
    }
    return steps;
}

static Result<int> schemaNumber(Database& database)
{
    int number = 0;
    const auto read = guarded([&] { number = int(valueOf(database, "PRAGMA user_version")); });
    if (!read)
        return tl::unexpected(read.error());
    return number;
}

Result<void> migrate(Database& database, const QVector<Migration>& steps)
{
    const auto present = schemaNumber(database);
    if (!present)
        return tl::unexpected(present.error());
    if (*present > (steps.isEmpty() ? 0 : steps.last().number))
        return failure(ErrorKind::StoreTooNew, QStringLiteral("schema %1").arg(*present));
    for (const Migration& step : steps) {
        if (step.number <= *present)
            continue;
        auto done = database.transaction(Database::Durability::Listener, [&] {
            database.connection().exec(step.sql.toStdString());
            database.connection().exec("PRAGMA user_version = " + std::to_string(step.number));
        });
        if (!done)
            return done;
    }
    return {};
}

} // namespace sostenuto::sync
