#include "ui/models/LyricsModel.h"

#include "ui/models/Playback.h"
#include "ui/models/Services.h"
#include "ui/widgets/ItemRoles.h"

#include <player/engine/Player.h>
#include <sync/model/LyricsText.h>
#include <sync/model/Station.h>
#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>
#include <sync/service/LyricsService.h>
#include <sync/service/StatusService.h>

#include <algorithm>
#include <utility>

namespace sostenuto::ui {

using player::Player;

LyricsModel::LyricsModel(Services& services, Playback& playback, QObject* parent)
    : QAbstractListModel(parent), m_services(services), m_playback(playback), m_next(this)
{
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::PreciseTimer);
    connect(&m_next, &QTimer::timeout, this, &LyricsModel::keepTime);
    connect(&playback, &Playback::currentChanged, this, &LyricsModel::follow);
    connect(&services.player, &Player::positionChanged, this, &LyricsModel::keepTime);
    connect(&services.player, &Player::stateChanged, this, &LyricsModel::keepTime);
    connect(&services.lyrics, &sync::LyricsService::changed, this, [this](sync::TrackId track) {
        if (track == m_track && m_lyrics.isEmpty())
            read();
    });
    connect(&services.lyrics, &sync::LyricsService::retryWorthwhile, this, [this] {
        if (m_why == NoLyrics::Away && m_lyrics.isEmpty())
            read();
    });
    follow();
}

void LyricsModel::setWatched(bool watched)
{
    m_isWatched = watched;
    if (watched && m_isStale)
        read();
    keepTime();
}

int LyricsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lyrics.lines.size());
}

QVariant LyricsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_lyrics.lines.size())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_lyrics.lines[index.row()].text;
    case ItemKeyRole:
        return QStringLiteral("line:%1").arg(index.row());
    case ItemKindRole:
        return QStringLiteral("lyricLine");
    case PlayingRole:
        return index.row() == m_sung;
    default:
        return {};
    }
}

void LyricsModel::seekTo(int line)
{
    if (m_lyrics.isSynced && line >= 0 && line < m_lyrics.lines.size())
        m_services.player.seek(m_lyrics.lines[line].startMs);
}

void LyricsModel::follow()
{
    const sync::TrackId track = m_playback.currentTrack();
    if (track == m_track)
        return;
    m_track = track;
    m_isStale = true;
    m_isLoading = track != sync::TrackId{};
    take({}, NoLyrics::NothingPlays);
    if (m_isWatched)
        read();
}

void LyricsModel::read()
{
    m_isStale = !m_isWatched;
    if (m_isStale)
        return;
    if (m_track == sync::TrackId{} || sync::isStation(m_track)) {
        m_isLoading = false;
        return take({}, m_track == sync::TrackId{} ? NoLyrics::NothingPlays : NoLyrics::Radio);
    }
    readServer();
    sync::whenDone(m_services.lyrics.lyrics(m_track), this,
                   [this, asked = m_track](const sync::Result<sync::Lyrics>& lyrics) {
                       if (asked != m_track)
                           return;
                       m_isLoading = false;
                       take(lyrics.value_or(sync::Lyrics{}), lyrics ? NoLyrics::None : NoLyrics::Away);
                   });
}

void LyricsModel::readServer()
{
    sync::whenDone(m_services.library.tracks({m_track}), this,
                   [this, asked = m_track](const sync::Result<QVector<sync::Track>>& rows) {
                       if (asked != m_track || !rows || rows->isEmpty())
                           return;
                       m_server = m_services.status.stateOf(rows->first().source).serverName;
                       Q_EMIT changed();
                   });
}

void LyricsModel::take(const sync::Lyrics& lyrics, NoLyrics why)
{
    m_why = why;
    if (lyrics != m_lyrics) {
        beginResetModel();
        m_lyrics = lyrics;
        m_sung = -1;
        endResetModel();
    }
    Q_EMIT changed();
    keepTime();
}

/// Which line is sung, and a timer to the next one.
void LyricsModel::keepTime()
{
    m_next.stop();
    if (!m_isWatched || !m_lyrics.isSynced)
        return;
    const Player& player = m_services.player;
    const qint64 now = player.positionMs();
    const int sung = sync::lineAt(m_lyrics, now);
    if (const int before = std::exchange(m_sung, sung); before != sung) {
        for (const int row : {before, sung}) {
            if (row >= 0)
                Q_EMIT dataChanged(index(row), index(row), {PlayingRole});
        }
        Q_EMIT sungLineChanged(sung);
    }
    if (player.state() != player::PlayState::Playing || sung + 1 >= m_lyrics.lines.size())
        return;
    const double left = double(m_lyrics.lines[sung + 1].startMs - now) / std::max(0.1, player.sound().speed);
    m_next.start(std::clamp(int(left) + 1, 1, 60'000));
}

} // namespace sostenuto::ui
