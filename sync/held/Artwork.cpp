#include "sync/held/Artwork.h"

#include "sync/model/WhenDone.h"
#include "sync/store/WholeFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <utility>

namespace sostenuto::sync {

Artwork::Artwork(const QString& heldFolder, QObject* parent)
    : QObject(parent), m_folder(heldFolder + QStringLiteral("/artwork"))
{
}

int Artwork::bucketOf(int edge)
{
    for (const int bucket : {160, 320})
        if (edge <= bucket)
            return bucket;
    return 640;
}

void Artwork::useBackend(Backend* backend, SourceId source)
{
    refuseAll({ErrorKind::Cancelled, QStringLiteral("another service")});
    m_underWay.clear();
    m_missing.clear();
    m_lastFailed.reset();
    m_backend = backend;
    m_source = source;
}

void Artwork::setReachable(bool reachable, const Error& cause)
{
    m_cause = cause;
    if (std::exchange(m_reachable, reachable) == reachable)
        return;
    if (!reachable)
        return refuseAll(cause);
    Q_EMIT retryWorthwhile();
}

void Artwork::tryOne()
{
    if (!m_backend || !m_lastFailed)
        return;
    const auto [key, edge] = *m_lastFailed;
    wish({key, edge, {}});
}

void Artwork::cover(const QString& key, int edge, const Answer<QByteArray>& answer)
{
    if (m_ownCovers && m_ownCovers(key, answer))
        return;
    const int bucket = bucketOf(edge);
    const QString path = pathOf(key, bucket);
    if (key.isEmpty() || m_missing.contains(path))
        return answer.fail({ErrorKind::NotFound, {}});
    if (const auto wish = m_wishes.find(path); wish != m_wishes.end()) {
        wish->answers.append(answer);
        return;
    }
    QFile file(path);
    if (file.open(QIODevice::ReadOnly) && file.size() > 0)
        return answer.give(file.readAll());
    if (!m_backend || !m_reachable)
        return answer.fail(m_backend ? m_cause : Error{ErrorKind::NoPassword, QStringLiteral("no service")});
    wish({key, bucket, {answer}});
}

void Artwork::wish(const Wish& wish)
{
    const QString path = pathOf(wish.key, wish.edge);
    if (m_wishes.contains(path))
        return;
    m_wishes.insert(path, wish);
    m_waiting.append(path);
    fetchNext();
}

QString Artwork::pathOf(const QString& key, int edge) const
{
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStringLiteral("%1/%2/%3/%4-%5")
        .arg(m_folder)
        .arg(m_source.value)
        .arg(QLatin1String(hash.left(2)), QLatin1String(hash.mid(2)))
        .arg(edge);
}

void Artwork::fetchNext()
{
    while (m_backend && m_underWay.size() < atOnce && !m_waiting.isEmpty()) {
        const QString path = m_waiting.takeLast();
        m_underWay.insert(path);
        const Wish& wish = m_wishes[path];
        const SourceId source = m_source;
        whenDone(m_backend->cover(wish.key, wish.edge), this, [this, path, source](const Result<QByteArray>& bytes) {
            if (source == m_source)
                arrived(path, bytes);
        });
    }
}

void Artwork::arrived(const QString& path, const Result<QByteArray>& bytes)
{
    m_underWay.remove(path);
    const Wish wish = m_wishes.take(path);
    if (wish.key.isEmpty()) // refused meanwhile
        return fetchNext();
    if (bytes)
        keep(path, *bytes);
    else if (bytes.error().kind == ErrorKind::NotFound)
        m_missing.insert(path);
    else
        m_lastFailed = {wish.key, wish.edge};
    for (const Answer<QByteArray>& answer : wish.answers)
        answer.give(bytes);
    const bool recovered = bytes && m_lastFailed;
    if (bytes)
        m_lastFailed.reset();
    fetchNext();
    if (recovered)
        Q_EMIT retryWorthwhile();
}

/// A cover that cannot be kept is shown all the same.
void Artwork::keep(const QString& path, const QByteArray& bytes) const
{
    if (QDir().mkpath(QFileInfo(path).path()))
        (void)writeWhole(path, bytes, "a cover");
}

void Artwork::refuseAll(const Error& error)
{
    m_waiting.clear();
    const auto wishes = std::exchange(m_wishes, {});
    for (const Wish& wish : wishes)
        for (const Answer<QByteArray>& answer : wish.answers)
            answer.fail(error);
}

} // namespace sostenuto::sync
