#include "sync/held/Fetch.h"

#include "sync/held/ByteChecks.h"

#include <QDir>

#include <utility>

namespace sostenuto::sync {

namespace {

/// So much of a file may be lost with the power and has to be fetched again.
constexpr qint64 checkpointBytes = 4 * 1024 * 1024;
/// Read and hashed in one go, without letting others wait.
constexpr qint64 sliceBytes = 1024 * 1024;

} // namespace

Fetch::Fetch(Backend& backend, HeldStore& store, FetchPlace place, QObject* parent)
    : QObject(parent), m_backend(backend), m_store(store), m_place(std::move(place)),
      m_relativePath(pathOf(m_place.track, m_place.facts)), m_part(path())
{
}

Fetch::~Fetch()
{
    stop();
}

QString Fetch::folderOf(const QString& heldFolder, SourceId source)
{
    return QStringLiteral("%1/audio/%2").arg(heldFolder).arg(source.value);
}

QString Fetch::pathOf(TrackId track, const CatalogueStore::FileFacts& facts)
{
    // Other bytes than its own may not be taken for the beginning of these.
    const QString from = facts.source == facts.home ? QString() : QStringLiteral("-%1").arg(facts.source.value);
    return QStringLiteral("audio/%1/%2%3.%4")
        .arg(facts.home.value)
        .arg(track.value)
        .arg(from, safeSuffix(facts.suffix));
}

QString Fetch::path() const
{
    return QDir(m_place.heldFolder).filePath(m_relativePath);
}

std::optional<qint64> Fetch::total() const
{
    if (m_announced >= 0)
        return m_announced;
    return m_place.facts.sizeBytes > 0 ? std::optional(m_place.facts.sizeBytes) : std::nullopt;
}

Result<void> Fetch::prepare()
{
    if (m_part.isOpen())
        return {};
    const auto row = m_store.find(m_place.track);
    if (!row)
        return tl::unexpected(row.error());
    const bool partial = *row && (*row)->state == HeldState::Partial && (*row)->path == m_relativePath;
    if (partial) {
        m_validator = (*row)->validator;
        m_announced = (*row)->total > 0 ? (*row)->total : -1;
    } else if (*row && (*row)->state == HeldState::Partial) // begun at another service
        PartFile(QDir(m_place.heldFolder).filePath((*row)->path)).discard();
    m_durable = partial ? (*row)->bytes : 0;
    return m_part.open(m_durable);
}

void Fetch::attempt()
{
    if (std::exchange(m_running, true))
        return;
    QMetaObject::invokeMethod(this, &Fetch::catchUp, Qt::QueuedConnection);
}

void Fetch::stop()
{
    if (!std::exchange(m_running, false))
        return;
    dropDownload();
    if (m_part.isOpen())
        (void)rememberPartial();
}

/// The checksum needs the bytes of earlier sessions too.
void Fetch::catchUp()
{
    if (!m_running)
        return;
    if (const auto prepared = prepare(); !prepared)
        return end(prepared.error());
    const auto whole = m_part.catchUp(sliceBytes);
    if (!whole)
        return end(whole.error());
    if (*whole)
        request();
    else
        QMetaObject::invokeMethod(this, &Fetch::catchUp, Qt::QueuedConnection);
}

void Fetch::request()
{
    if (m_announced > 0 && m_part.available() == m_announced)
        return complete();
    m_download = m_backend.download(m_place.facts.remoteId, m_part.available(), m_validator);
    connect(m_download, &Download::started, this, &Fetch::onStarted);
    connect(m_download, &Download::bytes, this, &Fetch::onBytes);
    connect(m_download, &Download::finished, this, &Fetch::onFinished);
}

void Fetch::onStarted(qint64 offset, qint64 total, const QByteArray& validator)
{
    const bool resumed = offset > 0;
    const bool otherFile = resumed && m_announced >= 0 && total >= 0 && total != m_announced;
    if ((resumed && offset != m_part.available()) || otherFile) {
        m_announced = -1;
        m_validator.clear();
        m_part.discard();
        return end(Error{ErrorKind::Protocol, QStringLiteral("the file changed while it was fetched")});
    }
    if (!resumed)
        m_part.startOver();
    if (total >= 0 || !resumed)
        m_announced = total;
    m_validator = validator;
    if (const auto remembered = rememberPartial(); !remembered)
        return end(remembered.error());
    Q_EMIT moved();
}

void Fetch::onBytes(const QByteArray& chunk)
{
    if (m_part.position() == 0) {
        if (const auto document = documentInsteadOfAudio(chunk))
            return end(*document);
    }
    if (const auto written = m_part.write(chunk); !written)
        return end(written.error());
    if (m_part.available() - m_durable >= checkpointBytes) {
        if (const auto remembered = rememberPartial(); !remembered)
            return end(remembered.error());
    }
    Q_EMIT moved();
}

void Fetch::onFinished(const std::optional<Error>& error)
{
    m_download.clear();
    if (!m_running)
        return;
    if (error)
        return end(*error);
    const auto wrong = lengthError({m_part.position(), m_announced, m_place.facts.sizeBytes});
    if (!wrong)
        return complete();
    // What the answer itself calls whole cannot be completed by asking for the rest.
    if (m_part.position() >= m_announced)
        m_part.discard();
    end(*wrong);
}

Result<void> Fetch::rememberPartial()
{
    if (auto synced = m_part.checkpoint(); !synced)
        return synced;
    m_durable = m_part.available();
    HeldRow row;
    row.track = m_place.track;
    row.path = m_relativePath;
    row.state = HeldState::Partial;
    row.bytes = m_durable;
    row.total = std::max<qint64>(m_announced, 0);
    row.validator = m_validator;
    row.usedAt = QDateTime::currentDateTimeUtc();
    return m_store.put(row);
}

void Fetch::complete()
{
    const auto checksum = m_part.finish();
    if (!checksum)
        return end(checksum.error());
    HeldRow row;
    row.track = m_place.track;
    row.path = m_relativePath;
    row.state = HeldState::Complete;
    row.bytes = m_part.position();
    row.total = row.bytes;
    row.validator = m_validator;
    row.checksum = *checksum;
    row.usedAt = QDateTime::currentDateTimeUtc();
    const auto stored = m_store.put(row);
    end(stored ? std::nullopt : std::optional(stored.error()));
}

void Fetch::end(const std::optional<Error>& error)
{
    dropDownload();
    m_running = false;
    if (error && m_part.isOpen())
        (void)rememberPartial(); // the reason of the failure is what counts
    Q_EMIT attemptEnded(error);
}

void Fetch::dropDownload()
{
    if (!m_download)
        return;
    m_download->disconnect(this);
    m_download->cancel();
    m_download.clear();
}

} // namespace sostenuto::sync
