#include "sync/held/HeldFiles.h"

#include "sync/held/EvictionPlan.h"

#include <QFileInfo>

namespace sostenuto::sync {

namespace {

constexpr int rowsAtOnce = 200;

} // namespace

HeldFiles::HeldFiles(HeldStore& store, const QString& heldFolder) : m_store(store), m_folder(heldFolder) {}

std::optional<HeldRow> HeldFiles::find(TrackId track)
{
    const auto row = m_store.find(track);
    if (!row || !*row || (*row)->state != HeldState::Complete)
        return std::nullopt;
    const QFileInfo file(absolute(**row));
    if (file.isFile() && file.size() == (*row)->bytes)
        return *row;
    if (!m_store.remove(track))
        return std::nullopt;
    QFile::remove(file.filePath());
    if (m_tellForgotten)
        m_tellForgotten(track);
    return std::nullopt;
}

bool HeldFiles::has(TrackId track)
{
    const auto known = m_known.constFind(track);
    if (known != m_known.constEnd())
        return *known;
    const bool here = find(track).has_value();
    m_known.insert(track, here);
    return here;
}

void HeldFiles::used(TrackId track)
{
    (void)m_store.touch(track, QDateTime::currentDateTimeUtc());
}

void HeldFiles::markFailed(TrackId track, ErrorKind why)
{
    HeldRow row;
    row.track = track;
    row.state = HeldState::Failed;
    row.trouble = why;
    row.usedAt = QDateTime::currentDateTimeUtc();
    (void)m_store.put(row);
}

QVector<TrackId> HeldFiles::evict(qint64 quota, const QSet<TrackId>& needed, bool serviceAway)
{
    const auto total = m_store.totalBytes();
    if (!total || *total <= quota)
        return {};
    const auto oldest = m_store.leastRecentlyUsed(rowsAtOnce);
    if (!oldest)
        return {};
    QVector<TrackId> gone;
    for (const HeldRow& row : planEviction({*oldest, *total, quota, needed, serviceAway})) {
        // The row first: a file without a row is only space, a row without its file would be a promise.
        if (!m_store.remove(row.track))
            break;
        QFile::remove(absolute(row));
        changed(row.track);
        gone.append(row.track);
    }
    return gone;
}

Result<std::optional<SurveyTask>> HeldFiles::nextToSurvey(int version) const
{
    const auto row = m_store.nextToSurvey(version);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    return SurveyTask{(*row)->track, absolute(**row), (*row)->checksum};
}

} // namespace sostenuto::sync
