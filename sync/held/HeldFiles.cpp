#include "sync/held/HeldFiles.h"

#include "sync/held/EvictionPlan.h"

#include <QFileInfo>

namespace sostenuto::sync {

HeldFiles::HeldFiles(HeldStore& store, const QString& heldFolder)
    : m_store(store), m_folder(heldFolder), m_place(store, heldFolder)
{
}

bool HeldFiles::isOurs(const HeldRow& row) const
{
    const QFileInfo file(absolute(row));
    return file.isFile() && file.size() == row.bytes;
}

std::optional<HeldRow> HeldFiles::find(TrackId track)
{
    if (m_place.isAway())
        return std::nullopt;
    const auto row = m_store.find(track);
    if (!row || !*row || (*row)->state != HeldState::Complete)
        return std::nullopt;
    if (isOurs(**row))
        return *row;
    // Is it that file, or all of them?
    if (!lookAtFolder() && !m_place.isAway() && !m_place.wasDeleted())
        forgetRow(**row);
    return std::nullopt;
}

/// And what arrives of a better file: its row goes along with this one.
bool HeldFiles::forgetRowOf(TrackId track)
{
    const auto better = m_store.findBetter(track);
    if (!m_store.remove(track))
        return false;
    if (better && *better)
        QFile::remove(absolute(**better) + QStringLiteral(".part"));
    return true;
}

void HeldFiles::forgetRow(const HeldRow& row)
{
    if (!forgetRowOf(row.track))
        return;
    QFile::remove(absolute(row));
    changed(row.track);
    if (m_tellForgotten)
        m_tellForgotten(row.track);
}

bool HeldFiles::lookAtFolder()
{
    const bool moved = m_place.look();
    if (moved)
        forget();
    if (moved && m_tellMoved)
        m_tellMoved();
    if (!m_place.wasDeleted())
        return moved;
    const auto tracks = m_store.wholeTracks();
    for (const TrackId track : tracks.value_or(QVector<TrackId>())) {
        const auto row = m_store.find(track);
        if (row && *row && !isOurs(**row))
            forgetRow(**row);
    }
    return moved;
}

Result<void> HeldFiles::prepareFolder()
{
    if (m_place.isAway())
        return failure(ErrorKind::FileMissing, QStringLiteral("the folder of held music is away"));
    return m_place.prepare();
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

/// The plan's needs, as far as the store knows them.
static EvictionNeeds needsOf(const QVector<HeldFile>& files, const Retention& retention, const QSet<TrackId>& needed)
{
    EvictionNeeds needs;
    for (const HeldFile& file : files) {
        const bool byRule = (retention.lovedStay && file.loved) || retention.alsoStay.contains(file.track);
        needs.files.append({file, file.kept ? HeldReason::Pinned
                                  : byRule  ? HeldReason::Automatic
                                            : HeldReason::Passing});
    }
    needs.quota = retention.quota;
    needs.passingStays = retention.passingStays;
    needs.needed = needed;
    needs.now = QDateTime::currentDateTimeUtc();
    return needs;
}

QVector<TrackId> HeldFiles::evict(const Retention& retention, const QSet<TrackId>& needed, bool serviceAway)
{
    const auto total = m_store.totalBytes();
    if (m_place.isAway() || !total || (*total <= retention.quota && retention.passingStays))
        return {};
    const auto files = m_store.wholeFiles();
    if (!files)
        return {};
    EvictionNeeds needs = needsOf(*files, retention, needed);
    needs.totalBytes = *total;
    needs.serviceAway = serviceAway;
    return letGo(planEviction(needs));
}

QVector<TrackId> HeldFiles::clearPassing(const Retention& retention, const QSet<TrackId>& needed)
{
    const auto files = m_place.isAway() ? Result<QVector<HeldFile>>() : m_store.wholeFiles();
    return files ? letGo(planClearing(needsOf(*files, retention, needed))) : QVector<TrackId>();
}

QVector<TrackId> HeldFiles::letGo(const QVector<HeldFile>& files)
{
    QVector<TrackId> gone;
    for (const HeldFile& file : files) {
        // The row first: a file without a row is only space, a row without its file would be a promise.
        if (!forgetRowOf(file.track))
            break;
        QFile::remove(m_folder.filePath(file.path));
        changed(file.track);
        gone.append(file.track);
    }
    return gone;
}

void HeldFiles::dropDamaged(TrackId track)
{
    const auto row = m_store.find(track);
    if (row && *row && (*row)->state == HeldState::Complete)
        forgetRow(**row);
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
