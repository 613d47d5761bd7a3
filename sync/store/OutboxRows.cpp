#include "sync/store/OutboxRows.h"

#include "sync/store/Query.h"

#include <QJsonDocument>

#include <array>

namespace sostenuto::sync {

namespace {

// In the order of the enums.
const std::array kindNames{QStringLiteral("love"),
                           QStringLiteral("rate"),
                           QStringLiteral("playlist-create"),
                           QStringLiteral("playlist-rename"),
                           QStringLiteral("playlist-delete"),
                           QStringLiteral("playlist-add"),
                           QStringLiteral("playlist-remove"),
                           QStringLiteral("playlist-move"),
                           QStringLiteral("play"),
                           QStringLiteral("playlist-describe"),
                           QStringLiteral("bookmark")};
const std::array stateNames{QStringLiteral("queued"), QStringLiteral("sending"), QStringLiteral("ambiguous"),
                            QStringLiteral("parked")};

template <class Names>
size_t placeOf(const Names& names, const QString& text)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (names[i] == text)
            return i;
    }
    return 0;
}

QString jsonText(const QJsonObject& payload)
{
    return QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Compact));
}

} // namespace

QString textOf(EditKind kind)
{
    return kindNames[size_t(kind)];
}

EditKind editKindOf(const QString& text)
{
    return EditKind(placeOf(kindNames, text));
}

std::string editKindsSql()
{
    std::string list;
    for (const QString& name : kindNames)
        list += (list.empty() ? "'" : ", '") + name.toStdString() + "'";
    return list;
}

QString textOf(EditState state)
{
    return stateNames[size_t(state)];
}

EditState editStateOf(const QString& text)
{
    return EditState(placeOf(stateNames, text));
}

QString objectOf(ArtistId id)
{
    return QStringLiteral("artist:%1").arg(id.value);
}

QString objectOf(AlbumId id)
{
    return QStringLiteral("album:%1").arg(id.value);
}

QString objectOf(TrackId id)
{
    return QStringLiteral("track:%1").arg(id.value);
}

QString objectOf(PlaylistId id)
{
    return QStringLiteral("playlist:%1").arg(id.value);
}

const std::string outboxColumns = "SELECT id, source, kind, object, payload, made_at, attempts, not_before, state, "
                                  "trouble, ifnull(why, -1) FROM outbox ";

OutboxRow outboxRow(const Query& query)
{
    OutboxRow row;
    row.id = query.integer(0);
    row.source = query.id<SourceId>(1);
    row.kind = editKindOf(query.text(2));
    row.object = query.text(3);
    row.payload = QJsonDocument::fromJson(query.text(4).toUtf8()).object();
    row.madeAt = query.time(5);
    row.attempts = query.number(6);
    row.notBefore = query.time(7);
    row.state = editStateOf(query.text(8));
    row.trouble = ErrorKind(query.number(9));
    if (query.number(10) >= 0)
        row.why = ErrorKind(query.number(10));
    return row;
}

void addEdit(Database& database, const NewEdit& edit)
{
    run(database, "INSERT INTO outbox (source, kind, object, payload, made_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        edit.source, textOf(edit.kind), edit.object, jsonText(edit.payload), edit.madeAt);
}

qint64 mergeableEdit(Database& database, const QString& object, EditKind kind)
{
    return valueOf(database,
                   "SELECT max(id) FROM outbox WHERE object = ?1 AND kind = ?2 AND state IN ('queued', 'parked') "
                   "AND unsure = 0",
                   object, textOf(kind));
}

void replaceEdit(Database& database, qint64 row, const QJsonObject& payload)
{
    run(database,
        "UPDATE outbox SET payload = ?2, state = 'queued', attempts = 0, not_before = 0, trouble = 0, why = NULL "
        "WHERE id = ?1",
        row, jsonText(payload));
}

void setPayload(Database& database, qint64 row, const QJsonObject& payload)
{
    run(database, "UPDATE outbox SET payload = ?2 WHERE id = ?1", row, jsonText(payload));
}

void removeEdit(Database& database, qint64 row)
{
    run(database, "DELETE FROM outbox WHERE id = ?1", row);
}

QJsonObject payloadOf(Database& database, qint64 row)
{
    Query query(database, "SELECT payload FROM outbox WHERE id = ?1", row);
    return query.next() ? QJsonDocument::fromJson(query.text(0).toUtf8()).object() : QJsonObject{};
}

int editsWaiting(Database& database, const QString& object)
{
    return int(valueOf(database, "SELECT count(*) FROM outbox WHERE object = ?1", object));
}

} // namespace sostenuto::sync
