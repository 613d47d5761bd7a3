#include "app/control/RemoteControl.h"

#include "app/StatusReport.h"
#include "app/control/KeepControl.h"
#include "app/control/Opening.h"

#include <player/engine/Player.h>
#include <sync/model/Station.h>
#include <sync/model/WhenDone.h>
#include <sync/service/EditService.h>
#include <sync/service/LibraryService.h>
#include <ui/models/Playback.h>
#include <ui/models/QueueItemOf.h>
#include <ui/models/Services.h>
#include <ui/theme/ControlWords.h>

#include <QHash>
#include <QJsonArray>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace sostenuto::app {

using player::Player;
using ui::ControlTrouble;
using Verb = ControlRequest::Verb;
using Turn = ControlRequest::Turn;

namespace {

constexpr int mostRows = 1000;      ///< of the queue in one reply
constexpr qsizetype mostText = 200; ///< characters of a title or name in it

ControlReply refusal(ControlTrouble trouble)
{
    return {false, ui::controlSentence(trouble), {}};
}

bool turned(Turn turn, bool now)
{
    return turn == Turn::Toggle ? !now : turn == Turn::On;
}

/// A part of the queue, as ids that are read.
struct QueuePart {
    std::size_t first = 0;
    std::vector<player::QueueItem> items;
};

/// From the beginning, unless what plays would not be in it.
QueuePart partOf(const player::PlayQueue& queue)
{
    const auto& all = queue.items();
    const std::size_t current = queue.currentIndex().value_or(0);
    QueuePart part;
    if (current >= mostRows)
        part.first = current;
    const auto begin = all.begin() + std::ptrdiff_t(part.first);
    part.items.assign(begin, begin + std::ptrdiff_t(std::min<std::size_t>(mostRows, all.size() - part.first)));
    return part;
}

QJsonObject rowOf(const player::QueueItem& item, const sync::Track& track)
{
    return {{QStringLiteral("track"), qint64(item.track)},
            {QStringLiteral("title"), track.title.left(mostText)},
            {QStringLiteral("artist"), track.artist.left(mostText)},
            {QStringLiteral("album"), track.album.left(mostText)},
            {QStringLiteral("durationMs"), qint64(item.durationMs)}};
}

ControlReply queueReply(const player::PlayQueue& queue, const QueuePart& part, const QHash<qint64, sync::Track>& tracks)
{
    QJsonArray rows;
    QStringList lines;
    const auto current = queue.currentIndex();
    for (std::size_t i = 0; i < part.items.size(); ++i) {
        const sync::Track track = tracks.value(part.items[i].track);
        const std::size_t index = part.first + i;
        rows.append(rowOf(part.items[i], track));
        lines.append(ui::queueLine(int(index) + 1, current == index, track.title.left(mostText),
                                   track.artist.left(mostText), part.items[i].durationMs));
    }
    const auto more = int(queue.items().size() - part.first - part.items.size());
    if (more > 0)
        lines.append(ui::moreInQueueWords(more));
    if (queue.isEmpty())
        lines.append(ui::controlSentence(ControlTrouble::QueueEmpty));
    return {true,
            lines.join(u'\n'),
            {{QStringLiteral("index"), current ? qint64(*current) : -1},
             {QStringLiteral("length"), qint64(queue.items().size())},
             {QStringLiteral("first"), qint64(part.first)},
             {QStringLiteral("rows"), rows}}};
}

} // namespace

RemoteControl::RemoteControl(ui::Services& services, ui::Playback& playback, QObject* parent)
    : QObject(parent), m_services(services), m_playback(playback)
{
}

void RemoteControl::answer(const QByteArray& line, const std::function<void(const QByteArray& line)>& reply)
{
    const ControlWordsRead read = readRequestLine(line);
    const auto give = [reply](const ControlReply& given) { reply(replyLine(given)); };
    if (read.wrong)
        give({false, *read.wrong, {}});
    else
        carryOut(read.request, give);
}

void RemoteControl::carryOut(const ControlRequest& request, const Reply& reply)
{
    switch (request.verb) {
    case Verb::Love:
        return love(request.turn != Turn::Off, reply);
    case Verb::Hold:
    case Verb::Pin:
    case Verb::Unpin:
    case Verb::Ready:
        return keep(request, reply);
    case Verb::Queue:
        return listQueue(reply);
    case Verb::QueueAdd:
    case Verb::Open:
        return open(request, reply);
    case Verb::Quit:
        return quit(reply);
    case Verb::Status:
        new StatusQuestion(
            m_services,
            [reply, isSafe = m_isSafe](QJsonObject report) {
                report.insert(QStringLiteral("safeMode"), isSafe);
                reply({true, {}, report});
            },
            this);
        return;
    case Verb::Show:
        Q_EMIT showRequested();
        return reply({});
    case Verb::Seek:
        return reply(seek(request));
    case Verb::Volume:
        return reply(setVolume(request));
    default:
        return reply(transport(request));
    }
}

ControlReply RemoteControl::transport(const ControlRequest& request)
{
    Player& player = m_services.player;
    const player::PlayQueue& queue = player.queue();
    switch (request.verb) {
    case Verb::Mute:
        player.setMuted(turned(request.turn, player.muted()));
        return {};
    case Verb::Shuffle:
        player.setShuffled(turned(request.turn, queue.shuffled()));
        return {};
    case Verb::Repeat:
        player.setRepeat(request.repeat);
        return {};
    case Verb::QueueClear:
        player.clearQueue();
        return {};
    case Verb::Pause:
        player.pause();
        return {};
    case Verb::Stop:
        player.stop();
        return {};
    default:
        break;
    }
    if (queue.isEmpty())
        return refusal(ControlTrouble::QueueEmpty);
    if (request.verb == Verb::Play)
        player.play();
    else if (request.verb == Verb::Toggle)
        player.togglePlay();
    else if (!queue.currentIndex())
        return refusal(ControlTrouble::NothingPlays);
    else if (request.verb == Verb::Next)
        player.next();
    else
        player.previous();
    return {};
}

ControlReply RemoteControl::seek(const ControlRequest& request)
{
    Player& player = m_services.player;
    if (!player.queue().currentIndex())
        return refusal(ControlTrouble::NothingPlays);
    if (player.durationMs() <= 0)
        return refusal(ControlTrouble::NoLength);
    const qint64 from = request.relative ? player.positionMs() : 0;
    player.seek(std::clamp<qint64>(from + request.amount.value_or(0), 0, player.durationMs()));
    return {};
}

ControlReply RemoteControl::setVolume(const ControlRequest& request)
{
    Player& player = m_services.player;
    if (request.amount) {
        const double from = request.relative ? player.volume() : 0.0;
        player.setVolume(std::clamp(from + double(*request.amount) / 100.0, 0.0, 1.0));
    }
    const int percent = int(std::lround(player.volume() * 100));
    return {true,
            request.amount ? QString() : ui::volumeWords(percent, player.muted()),
            {{QStringLiteral("volume"), percent}, {QStringLiteral("muted"), player.muted()}}};
}

void RemoteControl::keep(const ControlRequest& request, const Reply& reply)
{
    if (request.verb == Verb::Ready && request.name.isEmpty())
        return tellReadiness(m_services, reply, this);
    const auto* flow = new KeepFlow(m_services, request, reply, this);
    connect(flow, &KeepFlow::fetchWanted, this, &RemoteControl::holdRequested);
}

void RemoteControl::love(bool loved, const Reply& reply)
{
    const auto current = m_services.player.queue().current();
    if (!current)
        return reply(refusal(ControlTrouble::NothingPlays));
    const sync::TrackId track{current->track};
    if (sync::isStation(track))
        return reply(refusal(ControlTrouble::NotLovable));
    sync::whenDone(m_services.edits.setLoved({track}, loved), this, [reply](const sync::Result<void>& written) {
        reply(written ? ControlReply{} : refusal(ControlTrouble::NotKept));
    });
}

void RemoteControl::listQueue(const Reply& reply)
{
    QVector<sync::TrackId> ids;
    const QueuePart part = partOf(m_services.player.queue());
    for (const player::QueueItem& item : part.items)
        ids.append(sync::TrackId{item.track});
    sync::whenDone(m_services.library.tracks(ids), this,
                   [this, part, reply](const sync::Result<QVector<sync::Track>>& rows) {
                       if (!rows)
                           return reply(refusal(ControlTrouble::NotRead));
                       QHash<qint64, sync::Track> known;
                       for (const sync::Track& track : *rows)
                           known.insert(track.id.value, track);
                       reply(queueReply(m_services.player.queue(), part, known));
                   });
}

void RemoteControl::open(const ControlRequest& request, const Reply& reply)
{
    const bool plays = request.verb == Verb::Open;
    const auto take = [this, plays, reply](const Opening::Found& found) {
        if (found.tracks.isEmpty())
            return reply(
                {false,
                 found.failed ? ui::controlSentence(ControlTrouble::NotRead) : ui::notInLibrarySentence(found.missing),
                 {}});
        const auto first = std::find_if(found.tracks.begin(), found.tracks.end(),
                                        [this](const sync::Track& track) { return m_playback.canPlay(track); });
        if (plays && first == found.tracks.end())
            return reply(refusal(ControlTrouble::NotNow));
        if (plays)
            m_playback.play(found.tracks, int(first - found.tracks.begin()));
        else
            append(found.tracks);
        QStringList lines;
        if (!plays)
            lines.append(ui::queueAddedSentence(int(found.tracks.size())));
        if (!found.missing.isEmpty())
            lines.append(ui::notInLibrarySentence(found.missing));
        reply({true,
               lines.join(u'\n'),
               {{QStringLiteral("tracks"), int(found.tracks.size())},
                {QStringLiteral("missing"), QJsonArray::fromStringList(found.missing)}}});
    };
    new Opening(m_services, request.what, take, this);
}

void RemoteControl::append(const QVector<sync::Track>& tracks)
{
    std::vector<player::QueueItem> items;
    items.reserve(size_t(tracks.size()));
    for (const sync::Track& track : tracks)
        items.push_back(ui::queueItemOf(track));
    m_services.player.append(items);
}

void RemoteControl::quit(const Reply& reply)
{
    reply({});
    QTimer::singleShot(0, this, &RemoteControl::quitRequested); // the reply goes out first
}

} // namespace sostenuto::app
