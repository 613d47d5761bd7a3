// What waits, as a document that people can read.
#include "sync/store/Database.h"
#include "sync/store/PendingStore.h"
#include "sync/store/Query.h"

#include <QHash>
#include <QJsonArray>

#include <limits>

namespace sostenuto::sync {

namespace {

constexpr int documentVersion = 1;

QString wordOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Love:
        return QStringLiteral("love");
    case ChangeKind::Unlove:
        return QStringLiteral("unlove");
    case ChangeKind::Rate:
        return QStringLiteral("rate");
    case ChangeKind::PlaylistCreate:
        return QStringLiteral("playlist-create");
    case ChangeKind::PlaylistRename:
        return QStringLiteral("playlist-rename");
    case ChangeKind::PlaylistDescribe:
        return QStringLiteral("playlist-describe");
    case ChangeKind::PlaylistDelete:
        return QStringLiteral("playlist-delete");
    case ChangeKind::PlaylistAdd:
        return QStringLiteral("playlist-add");
    case ChangeKind::PlaylistRemove:
        return QStringLiteral("playlist-remove");
    case ChangeKind::PlaylistMove:
        return QStringLiteral("playlist-move");
    case ChangeKind::Play:
        return QStringLiteral("play");
    case ChangeKind::Bookmark:
        return QStringLiteral("bookmark");
    case ChangeKind::QueuePlace:
        break;
    }
    return QStringLiteral("queue-place");
}

QString wordOf(ChangeState state)
{
    switch (state) {
    case ChangeState::Waiting:
        return QStringLiteral("waiting");
    case ChangeState::Sending:
        return QStringLiteral("sending");
    case ChangeState::Checking:
        return QStringLiteral("checking");
    case ChangeState::NeedsYou:
        return QStringLiteral("needs-you");
    case ChangeState::Conflict:
        break;
    }
    return QStringLiteral("conflict");
}

QString timeText(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject objectOf(const PendingChange& change, const QString& service)
{
    QJsonObject object{{QStringLiteral("id"), change.id},
                       {QStringLiteral("service"), service},
                       {QStringLiteral("kind"), wordOf(change.kind)},
                       {QStringLiteral("state"), wordOf(change.state)},
                       {QStringLiteral("subject"), change.subject},
                       {QStringLiteral("madeAt"), timeText(change.madeAt)},
                       {QStringLiteral("attempts"), change.attempts}};
    if (!change.detail.isEmpty())
        object.insert(QStringLiteral("detail"), change.detail);
    if (change.kind == ChangeKind::PlaylistAdd)
        object.insert(QStringLiteral("tracks"), change.count);
    if (change.nextTry.isValid())
        object.insert(QStringLiteral("nextTry"), timeText(change.nextTry));
    return object;
}

} // namespace

Result<QJsonObject> PendingStore::document(const QDateTime& now) const
{
    const auto services = m_database.ask([&] {
        QHash<qint64, QString> names;
        Query query(m_database, "SELECT id, name FROM source");
        while (query.next())
            names.insert(query.integer(0), query.text(1));
        return names;
    });
    if (!services)
        return tl::unexpected(services.error());
    const auto all = changes(0, std::numeric_limits<int>::max());
    if (!all)
        return tl::unexpected(all.error());
    QJsonArray rows;
    for (const PendingChange& change : *all)
        rows.append(objectOf(change, services->value(change.source.value)));
    return QJsonObject{{QStringLiteral("sostenutoWaiting"), documentVersion},
                       {QStringLiteral("writtenAt"), timeText(now)},
                       {QStringLiteral("changes"), rows}};
}

} // namespace sostenuto::sync
