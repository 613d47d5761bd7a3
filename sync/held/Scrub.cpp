#include "sync/held/Scrub.h"

#include "sync/held/Downloads.h"
#include "sync/model/Answer.h"
#include "sync/model/WhenDone.h"
#include "sync/store/SystemFile.h"

#include <QCryptographicHash>
#include <QLoggingCategory>
#include <QThread>

#include <utility>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(scrubLog, "sostenuto.scrub")

constexpr qint64 sliceBytes = 1024 * 1024;

/// nullopt = not read; nothing = it is there and does not read to its end.
std::optional<QByteArray> checksumOf(const QString& path, const QPromise<void>& going)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!openToRead(file))
        return std::nullopt;
    while (!file.atEnd()) {
        const QByteArray slice = file.read(sliceBytes);
        if (going.isCanceled())
            return std::nullopt;
        if (slice.isEmpty())
            return QByteArray();
        hash.addData(slice);
    }
    return hash.result();
}

} // namespace

Scrub::Scrub(Downloads& downloads, QObject* parent)
    : QObject(parent), m_downloads(downloads), m_timer(this), m_going(std::make_shared<QPromise<void>>())
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    m_going->start();
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Scrub::look);
}

Scrub::~Scrub()
{
    close();
}

void Scrub::begin(std::chrono::milliseconds pause)
{
    m_timer.start(pause);
}

void Scrub::close()
{
    m_timer.stop();
    m_going->future().cancel();
    m_pool.waitForDone();
}

void Scrub::look()
{
    HeldFiles* files = m_downloads.files();
    if (m_isReading || !files || files->isAway() || m_downloads.isMoving() || !m_downloads.isEveryServiceThere())
        return;
    const auto row = files->store().nextToCheck(scrubDue(QDateTime::currentDateTimeUtc()));
    if (!row || !*row)
        return;
    if (!files->find((*row)->track)) // a missing file is forgotten there
        return;
    m_isReading = true;
    const Answer<std::optional<QByteArray>> answer;
    whenDone(answer.future(), this, [this, held = **row](const Result<std::optional<QByteArray>>& found) {
        wasRead(held, found.value_or(std::nullopt));
    });
    m_pool.start([answer, going = m_going, path = files->absolute(**row)] { answer.give(checksumOf(path, *going)); });
}

void Scrub::wasRead(const HeldRow& row, const std::optional<QByteArray>& found)
{
    m_isReading = false;
    HeldFiles* files = m_downloads.files();
    if (!files || files->lookAtFolder() || files->isAway()) // the drive went while it was read
        return;
    const auto now = files->store().find(row.track);
    if (!now)
        return;
    const QByteArray after = *now && (*now)->state == HeldState::Complete ? (*now)->checksum : QByteArray("gone");
    const ScrubVerdict verdict = scrubVerdict(row.checksum, after, found);
    if (verdict == ScrubVerdict::Damaged && m_downloads.isEveryServiceThere()) {
        qCWarning(scrubLog) << "a held file was damaged and is fetched again, track" << row.track.value;
        m_downloads.dropDamaged(row.track);
    } else if (verdict == ScrubVerdict::Whole || !found) { // one that can't be read is not to be in the way of others
        (void)files->store().checked(row.track, QDateTime::currentDateTimeUtc());
    }
    Q_EMIT looked(row.track, verdict);
}

} // namespace sostenuto::sync
