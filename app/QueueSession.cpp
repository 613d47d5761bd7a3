#include "app/QueueSession.h"

#include <player/engine/Player.h>
#include <sync/model/Station.h>
#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>
#include <sync/store/WholeFile.h>
#include <ui/models/QueueItemOf.h>

#include <QDebug>
#include <QFile>
#include <QFutureWatcher>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtConcurrentRun>

namespace sostenuto::app {

namespace {

constexpr int mostItems = 100'000;

std::optional<QByteArray> readAll(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.read(64 * 1024 * 1024);
}

void write(const QString& path, const QByteArray& json)
{
    if (const auto written = sync::writeWhole(path, json, "the queue"); !written)
        qWarning().noquote() << written.error().detail; // the one of before is still there
}

} // namespace

QByteArray toJson(const SavedQueue& queue)
{
    QJsonArray items;
    for (const player::QueueItem& item : queue.items)
        items.append(QJsonArray{static_cast<qint64>(item.track), static_cast<qint64>(item.durationMs)});
    return QJsonDocument(QJsonObject{{QStringLiteral("items"), items},
                                     {QStringLiteral("current"), static_cast<qint64>(queue.current)},
                                     {QStringLiteral("positionMs"), queue.positionMs}})
        .toJson(QJsonDocument::Compact);
}

std::optional<SavedQueue> fromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonArray items = object.value(QStringLiteral("items")).toArray();
    const qint64 current = object.value(QStringLiteral("current")).toInteger(-1);
    if (items.isEmpty() || items.size() > mostItems || current < 0 || current >= items.size())
        return std::nullopt;
    SavedQueue queue;
    for (const QJsonValue& value : items) {
        const QJsonArray pair = value.toArray();
        const qint64 track = pair.at(0).toInteger();
        if (track == 0)
            return std::nullopt;
        queue.items.push_back({0, track, std::max<qint64>(0, pair.at(1).toInteger())});
    }
    queue.current = static_cast<std::size_t>(current);
    queue.positionMs = std::max<qint64>(0, object.value(QStringLiteral("positionMs")).toInteger());
    return queue;
}

QueueSession::QueueSession(player::Player& player, const QString& file, QObject* parent)
    : QObject(parent), m_player(player), m_file(file)
{
    m_writer.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(1000);
    connect(&m_soon, &QTimer::timeout, this, &QueueSession::save);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&player, &player::Player::queueChanged, this, soon);
    connect(&player, &player::Player::currentChanged, this, soon);
    connect(&player, &player::Player::stateChanged, this, soon);
}

QueueSession::~QueueSession()
{
    m_writer.waitForDone();
}

SavedQueue QueueSession::present() const
{
    const player::PlayQueue& queue = m_player.queue();
    return {queue.items(), queue.currentIndex().value_or(0), m_player.positionMs()};
}

void QueueSession::save()
{
    if (!m_restored)
        return;
    // Copied here, turned into text there: a queue may be long.
    m_writer.start([file = m_file, queue = present()] { write(file, toJson(queue)); });
}

void QueueSession::saveNow()
{
    m_soon.stop();
    save();
    m_writer.waitForDone();
}

void QueueSession::restore(sync::LibraryService& library)
{
    const QFuture<std::optional<QByteArray>> bytes = QtConcurrent::run(&m_writer, readAll, m_file);
    sync::whenDone(bytes, this, [this, &library](const std::optional<QByteArray>& json) {
        m_restored = true;
        if (const auto saved = json ? fromJson(*json) : std::nullopt)
            putBack(library, *saved);
    });
}

void QueueSession::putBack(sync::LibraryService& library, SavedQueue saved)
{
    QVector<sync::TrackId> ids;
    for (const player::QueueItem& item : saved.items)
        ids.append(sync::TrackId{item.track});
    sync::whenDone(library.tracks(ids), this, [this, saved](const sync::Result<QVector<sync::Track>>& rows) {
        if (!rows || !m_player.queue().isEmpty())
            return;
        QHash<qint64, sync::Track> known;
        for (const sync::Track& track : *rows)
            known.insert(track.id.value, track);
        std::vector<player::QueueItem> items;
        std::size_t current = 0;
        for (std::size_t i = 0; i < saved.items.size(); ++i) {
            const auto found = known.constFind(saved.items[i].track);
            if (found == known.cend())
                continue;
            if (i <= saved.current)
                current = items.size();
            items.push_back(ui::queueItemOf(found.value()));
        }
        const bool sameTrack = !items.empty() && items[current].track == saved.items[saved.current].track;
        const bool isRadio = !items.empty() && sync::isStation(sync::TrackId{items[current].track});
        if (!items.empty())
            m_player.restore(items, current, sameTrack && !isRadio ? saved.positionMs : 0);
    });
}

} // namespace sostenuto::app
