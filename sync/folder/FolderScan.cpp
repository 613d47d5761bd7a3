#include "sync/folder/FolderScan.h"

#include "sync/folder/FolderRead.h"
#include "sync/model/PathText.h"

#include <QLoggingCategory>
#include <QThread>

#include <utility>
#include <vector>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(folderLog, "sostenuto.folder", QtWarningMsg)

QString trailOf(qint64 size, const QString& title, const QString& artist, const QString& album)
{
    return QString::number(size) + u'\n' + title + u'\n' + artist + u'\n' + album;
}

} // namespace

struct FolderScan::Batch {
    QVector<ScanWork> work;
    int files = 0;
};

struct FolderScan::Read {
    std::vector<FileRows> rows;
    QVector<QByteArray> unread;
    int folders = 0;
    int files = 0;
};

FolderScan::FolderScan(FolderStore& folders, Place place, QObject* parent)
    : QObject(parent), m_folders(folders), m_place(std::move(place)), m_going(std::make_shared<QPromise<void>>())
{
    m_pool.setMaxThreadCount(threads);
    m_pool.setThreadPriority(QThread::LowPriority);
    m_going->start();
}

FolderScan::~FolderScan()
{
    m_going->future().cancel();
    m_pool.clear();
    m_pool.waitForDone();
}

void FolderScan::start()
{
    auto known = m_folders.files(m_place.source);
    if (!known)
        return fail(known.error());
    m_pool.start([this, going = m_going, place = m_place, known = std::move(*known)] {
        const auto goOn = [&] { return !going->isCanceled(); };
        WalkResult walked = walkFolder(place.root, place.options, goOn);
        if (!goOn())
            return;
        auto plan = std::make_shared<ScanPlan>(planScan(known, walked, place.options));
        walked.files.clear();
        QMetaObject::invokeMethod(
            this, [this, plan, walked] { planned(plan, walked); }, Qt::QueuedConnection);
    });
}

void FolderScan::planned(const std::shared_ptr<ScanPlan>& plan, const WalkResult& walked)
{
    m_plan = plan;
    m_report.away = plan->away;
    m_report.walked = walked.folders;
    m_report.moved = int(plan->moves.size());
    for (const QByteArray& folder : walked.unread)
        qCWarning(folderLog).noquote() << "could not open" << shownPath(m_place.root + '/' + folder);
    m_report.unread = int(walked.unread.size());
    if (plan->away)
        return end();
    for (const ScanWork& work : plan->work)
        m_total += int(work.sounds.size());
    QVector<FileMove> moves;
    for (const PlannedMove& move : plan->moves)
        moves.append({move.id, move.to, escapedPath(move.from), escapedPath(move.to)});
    if (!moves.isEmpty())
        if (const auto moved = m_folders.move(m_place.source, moves); !moved)
            return fail(moved.error());
    const auto lost = m_folders.words(plan->work.isEmpty() ? QVector<qint64>() : plan->gone);
    if (!lost)
        return fail(lost.error());
    for (const FileWords& words : *lost)
        m_lost.insert(trailOf(words.file.size, words.title, words.artist, words.album), words);
    readOn();
}

void FolderScan::readOn()
{
    while (m_next < m_plan->work.size() && m_underWay + int(m_toWrite.size()) < batchesUnderWay) {
        Batch batch;
        while (m_next < m_plan->work.size() && batch.files < filesInBatch) {
            batch.work.append(std::move(m_plan->work[m_next++]));
            batch.files += int(batch.work.last().sounds.size());
        }
        ++m_underWay;
        m_pool.start([this, going = m_going, place = m_place, batch = std::move(batch)] {
            const auto goOn = [&] { return !going->isCanceled(); };
            const auto read = std::make_shared<Read>();
            for (const ScanWork& work : batch.work) {
                FolderRead folder = readFolder(place.source, place.root, work, goOn, place.others);
                if (!goOn())
                    return;
                read->rows.push_back(std::move(folder.rows));
                read->unread += folder.unread;
            }
            read->folders = int(batch.work.size());
            read->files = batch.files;
            QMetaObject::invokeMethod(
                this, [this, read] { arrived(read); }, Qt::QueuedConnection);
        });
    }
    if (m_underWay == 0 && m_toWrite.empty() && m_next == m_plan->work.size())
        end();
}

void FolderScan::arrived(const std::shared_ptr<Read>& read)
{
    if (m_ended)
        return;
    --m_underWay;
    m_report.folders += read->folders;
    m_report.files += read->files;
    m_report.unread += int(read->unread.size());
    for (const QByteArray& path : read->unread)
        qCWarning(folderLog).noquote() << "no music that can be read:" << shownPath(m_place.root + '/' + path);
    // Folders are small, most of them: their rows are written together.
    FileRows together;
    for (FileRows& rows : read->rows) {
        together.artists += rows.artists;
        together.albums += rows.albums;
        together.tracks += rows.tracks;
        together.files += rows.files;
    }
    m_toWrite.push_back(std::move(together));
    readOn();
    if (!std::exchange(m_writing, true))
        QMetaObject::invokeMethod(this, &FolderScan::writeSlice, Qt::QueuedConnection);
}

/// One slice, then whoever else waits for this thread.
void FolderScan::writeSlice()
{
    m_writing = false;
    if (m_ended || m_toWrite.empty())
        return;
    FileRows& rows = m_toWrite.front();
    FileRows slice;
    slice.artists = std::exchange(rows.artists, {});
    slice.albums = std::exchange(rows.albums, {});
    qsizetype tracks = 0;
    qsizetype files = 0;
    while (files < rows.files.size() && files < filesInBatch && tracks < 2 * filesInBatch)
        tracks += rows.files[files++].tracks.size();
    slice.files = rows.files.mid(0, files);
    slice.tracks = rows.tracks.mid(0, tracks);
    rows.files.remove(0, files);
    rows.tracks.remove(0, tracks);
    if (const auto written = write(slice); !written)
        return fail(written.error());
    m_done += int(files);
    Q_EMIT progressed(m_done, m_total);
    if (rows.files.isEmpty())
        m_toWrite.pop_front();
    if (!m_toWrite.empty() && !std::exchange(m_writing, true))
        QMetaObject::invokeMethod(this, &FolderScan::writeSlice, Qt::QueuedConnection);
    readOn();
}

Result<void> FolderScan::write(const FileRows& rows)
{
    if (const auto recognised = recogniseCopies(rows); !recognised)
        return recognised;
    return m_folders.put(m_place.source, rows);
}

/// A new file that is like exactly one that is gone is that one, moved by copying.
Result<void> FolderScan::recogniseCopies(const FileRows& rows)
{
    QVector<FileMove> moves;
    qsizetype track = 0;
    for (const LocalFile& file : rows.files) {
        const qsizetype first = std::exchange(track, track + file.tracks.size());
        if (m_lost.isEmpty() || file.facts.id != 0 || file.tracks.isEmpty())
            continue;
        const RemoteTrack& row = rows.tracks[first];
        const auto like = m_lost.values(trailOf(file.facts.size, row.title, row.artist, row.album));
        if (like.size() != 1 || m_found.contains(like.first().file.id))
            continue;
        m_found.insert(like.first().file.id);
        moves.append(
            {like.first().file.id, file.facts.path, escapedPath(like.first().file.path), escapedPath(file.facts.path)});
    }
    m_report.moved += int(moves.size());
    return moves.isEmpty() ? Result<void>() : m_folders.move(m_place.source, moves);
}

void FolderScan::end()
{
    if (std::exchange(m_ended, true))
        return;
    QVector<qint64> gone;
    for (const qint64 file : m_plan->gone)
        if (!m_found.contains(file))
            gone.append(file);
    m_report.gone = int(gone.size());
    Result<void> done = gone.isEmpty() ? Result<void>() : m_folders.forget(m_place.source, gone);
    // Of the whole also when nothing changed: the last scan may have been cut off just before this.
    if (done && !m_report.away && (m_report.changedAnything() || m_place.options.only.isEmpty()))
        done = m_folders.tidy(m_place.source);
    if (!done)
        m_report.error = done.error();
    Q_EMIT finished(m_report);
}

void FolderScan::fail(const Error& error)
{
    if (std::exchange(m_ended, true))
        return;
    m_going->future().cancel();
    m_report.error = error;
    // Never from within start(): whoever started it has not connected everything yet.
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT finished(m_report); }, Qt::QueuedConnection);
}

} // namespace sostenuto::sync
