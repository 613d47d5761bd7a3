#include "sync/held/Fetch.h"

#include "sync/held/ByteChecks.h"
#include "sync/model/WhenDone.h"

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
    : QObject(parent), m_backend(backend), m_store(store), m_place(std::move(place)), m_relativePath(pathOf(m_place)),
      m_part(path())
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

QString Fetch::pathOf(const FetchPlace& place)
{
    const CatalogueStore::FileFacts& facts = place.facts;
    // Other bytes than its own may not be taken for the beginning of these.
    const QString from = facts.source == facts.home ? QString() : QStringLiteral("-%1").arg(facts.source.value);
    const QString quality = place.kbps > 0 ? QStringLiteral("-%1k").arg(place.kbps) : QString();
    return QStringLiteral("audio/%1/%2%3%4.%5")
        .arg(facts.home.value)
        .arg(place.track.value)
        .arg(from, quality, safeSuffix(place.kbps > 0 ? QString() : facts.suffix));
}

QString Fetch::path() const
{
    return QDir(m_place.heldFolder).filePath(m_relativePath);
}

std::optional<qint64> Fetch::total() const
{
    if (m_announced >= 0)
        return m_announced;
    return m_place.facts.sizeBytes > 0 && !isTranscoded() ? std::optional(m_place.facts.sizeBytes) : std::nullopt;
}

qint64 Fetch::expected() const
{
    return total().value_or(isTranscoded() ? m_place.facts.durationMs * m_place.kbps / 8 : 0);
}

/// What an earlier attempt left, here or at another service or in another quality.
Result<std::optional<HeldRow>> Fetch::knownPart() const
{
    if (m_place.standsIn)
        return std::optional<HeldRow>();
    auto row = m_place.replaces ? m_store.findBetter(m_place.track) : m_store.find(m_place.track);
    if (row && *row && (*row)->state != HeldState::Partial)
        row->reset();
    return row;
}

Result<void> Fetch::forgetOther(const HeldRow& part)
{
    PartFile(QDir(m_place.heldFolder).filePath(part.path)).discard();
    return m_place.replaces ? m_store.removeBetter(m_place.track) : m_store.remove(m_place.track);
}

Result<void> Fetch::prepare()
{
    if (m_part.isOpen())
        return {};
    const auto part = knownPart();
    if (!part)
        return tl::unexpected(part.error());
    const bool goesOn = *part && (*part)->path == m_relativePath && !isTranscoded();
    if (goesOn) {
        m_validator = (*part)->validator;
        m_announced = (*part)->total > 0 ? (*part)->total : -1;
    } else if (*part) {
        if (auto forgotten = forgetOther(**part); !forgotten)
            return forgotten;
    }
    m_durable = goesOn ? (*part)->bytes : 0;
    return m_part.open(m_durable);
}

void Fetch::attempt()
{
    if (std::exchange(m_running, true))
        return;
    ++m_attempt;
    if (isTranscoded())
        m_announced = -1;
    QMetaObject::invokeMethod(this, &Fetch::catchUp, Qt::QueuedConnection);
}

void Fetch::stop()
{
    if (!std::exchange(m_running, false))
        return;
    dropDownload();
    if (isTranscoded())
        m_part.discard();
    else if (m_part.isOpen())
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
    m_download = isTranscoded() ? m_backend.transcoded(m_place.facts.remoteId, m_place.kbps)
                                : m_backend.download(m_place.facts.remoteId, m_part.available(), m_validator);
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
        m_format = formatOfAudio(chunk);
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
    const auto wrong = lengthError({m_part.position(), m_announced, isTranscoded() ? 0 : m_place.facts.sizeBytes});
    if (!wrong)
        return isTranscoded() ? listen() : complete();
    // What the answer itself calls whole cannot be completed by asking for the rest.
    if (m_part.position() >= m_announced)
        m_part.discard();
    end(*wrong);
}

/// A server whose encoder broke ends its answer as if it were whole.
void Fetch::listen()
{
    if (const auto synced = m_part.checkpoint(); !synced)
        return end(synced.error());
    whenDone(
        m_place.check->lengthOf(m_part.path()), this,
        [this, attempt = m_attempt](const std::optional<qint64>& soundsMs) {
            if (!m_running || attempt != m_attempt)
                return;
            if (lastsAsSaid(soundsMs, m_place.facts.durationMs))
                return complete();
            end(Error{
                ErrorKind::CutShort,
                QStringLiteral("it sounds for %1 of %2 ms").arg(soundsMs.value_or(0)).arg(m_place.facts.durationMs)});
        });
}

Result<void> Fetch::rememberPartial()
{
    if (isTranscoded())
        return {};
    if (auto synced = m_part.checkpoint(); !synced)
        return synced;
    m_durable = m_part.available();
    if (m_place.standsIn)
        return {};
    HeldRow row;
    row.track = m_place.track;
    row.path = m_relativePath;
    row.state = HeldState::Partial;
    row.bytes = m_durable;
    row.total = std::max<qint64>(m_announced, 0);
    row.validator = m_validator;
    row.usedAt = QDateTime::currentDateTimeUtc();
    return m_place.replaces ? m_store.putBetter(row) : m_store.put(row);
}

void Fetch::complete()
{
    const auto checksum = m_part.finish();
    if (!checksum)
        return end(checksum.error());
    const auto stored = keep(wholeRow(*checksum));
    end(stored ? std::nullopt : std::optional(stored.error()));
}

HeldRow Fetch::wholeRow(const QByteArray& checksum) const
{
    HeldRow row;
    row.track = m_place.track;
    row.path = m_relativePath;
    row.state = HeldState::Complete;
    row.bytes = m_part.position();
    row.total = row.bytes;
    row.validator = m_validator;
    row.checksum = checksum;
    row.usedAt = QDateTime::currentDateTimeUtc();
    // A service that took no notice of the bit rate gave the original.
    if (isTranscoded() && row.bytes != m_place.facts.sizeBytes) {
        row.kbps = m_place.kbps;
        row.format = m_format;
    }
    return row;
}

/// The worse file goes when the better one's row is on the disk, and not before.
Result<void> Fetch::keep(HeldRow row)
{
    if (m_place.standsIn)
        return {};
    const auto worse = m_place.replaces ? m_store.find(row.track) : Result<std::optional<HeldRow>>();
    if (!worse || !*worse || (*worse)->state != HeldState::Complete)
        return m_store.put(row);
    row.usedAt = (*worse)->usedAt;
    auto done = m_store.replace(row);
    if (done && (*worse)->path != row.path)
        QFile::remove(QDir(m_place.heldFolder).filePath((*worse)->path));
    return done;
}

void Fetch::end(const std::optional<Error>& error)
{
    dropDownload();
    m_running = false;
    if (error && isTranscoded())
        m_part.discard();
    else if (error && m_part.isOpen())
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
