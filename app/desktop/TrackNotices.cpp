#include "app/desktop/TrackNotices.h"

#include <utility>

namespace sostenuto::app {

namespace {

constexpr int coverMs = 400; ///< for its cover to come; and who skips through an album is told of the last one

} // namespace

bool isNewTrack(const MediaState& state, qint64 told)
{
    return state.status == MediaStatus::Playing && state.track && state.track->key != told &&
           !state.track->title.isEmpty();
}

TrackNotices::TrackNotices(std::unique_ptr<SystemNotice> notice, std::function<bool()> isWanted, QObject* parent)
    : QObject(parent), m_notice(std::move(notice)), m_isWanted(std::move(isWanted))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(coverMs);
    connect(&m_soon, &QTimer::timeout, this, &TrackNotices::tell);
}

TrackNotices::~TrackNotices()
{
    m_notice->withdraw();
}

void TrackNotices::present(const MediaState& state)
{
    const bool isOther = !m_state.track || !state.track || m_state.track->key != state.track->key;
    m_state = state;
    if (!isNewTrack(state, m_told))
        m_soon.stop();
    else if (isOther || !m_soon.isActive())
        m_soon.start();
}

void TrackNotices::tell()
{
    if (!isNewTrack(m_state, std::exchange(m_told, m_state.track ? m_state.track->key : 0)))
        return;
    if (!m_isWanted())
        return m_notice->withdraw(); // who sees the window needs no old one
    const MediaTrack& track = *m_state.track;
    QStringList lines{track.artists.join(QStringLiteral(", ")), track.album};
    lines.removeAll(QString());
    m_notice->show(track.title, lines.join(QStringLiteral(" · ")), track.artFile);
}

} // namespace sostenuto::app
