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

void Artwork::useBackend(SourceId source, Backend* backend)
{
    refuseAll(source, {ErrorKind::Cancelled, QStringLiteral("another way to the service")});
    const QString folder = folderOf(source);
    const auto isHis = [&](const QString& path) { return path.startsWith(folder); };
    m_underWay.removeIf(isHis); // whoever was asked is gone
    m_missing.removeIf(isHis);
    m_services[source].lastFailed.reset();
    m_services[source].backend = backend;
    fetchNext();
}

void Artwork::setReachable(SourceId source, bool reachable, const Error& cause)
{
    Service& service = m_services[source];
    service.cause = cause;
    if (std::exchange(service.reachable, reachable) == reachable)
        return;
    if (!reachable)
        return refuseAll(source, cause);
    Q_EMIT retryWorthwhile();
}

void Artwork::tryOne(SourceId source)
{
    const Service& service = m_services[source];
    if (!service.backend || !service.lastFailed)
        return;
    const auto [key, edge] = *service.lastFailed;
    wish({key, edge, {}});
}

void Artwork::forget(SourceId source)
{
    useBackend(source, nullptr);
    m_services.erase(source);
    QDir(folderOf(source)).removeRecursively();
}

void Artwork::cover(const QString& text, int edge, const Answer<QByteArray>& answer)
{
    const auto key = coverKeyFrom(text);
    if (!key)
        return answer.fail({ErrorKind::NotFound, {}});
    if (m_ownCovers && m_ownCovers(*key, answer))
        return;
    const int bucket = bucketOf(edge);
    const QString path = pathOf(*key, bucket);
    if (m_missing.contains(path))
        return answer.fail({ErrorKind::NotFound, {}});
    if (const auto wish = m_wishes.find(path); wish != m_wishes.end()) {
        wish->answers.append(answer);
        return;
    }
    QFile file(path);
    if (file.open(QIODevice::ReadOnly) && file.size() > 0)
        return answer.give(file.readAll());
    const auto service = m_services.find(key->source);
    if (service == m_services.end() || !service->second.backend)
        return fail(*key, Error{ErrorKind::NoPassword, QStringLiteral("no service")}, answer);
    if (!service->second.reachable)
        return fail(*key, service->second.cause, answer);
    wish({*key, bucket, {answer}});
}

/// Unless it is here in another size: the largest one.
void Artwork::fail(const CoverKey& key, const Error& error, const Answer<QByteArray>& answer) const
{
    for (const int edge : {640, 320, 160}) {
        QFile file(pathOf(key, edge));
        if (file.open(QIODevice::ReadOnly) && file.size() > 0)
            return answer.give(file.readAll());
    }
    answer.fail(error);
}

void Artwork::hold(const QString& text)
{
    const auto key = coverKeyFrom(text);
    const auto service = key ? m_services.find(key->source) : m_services.end();
    if (service == m_services.end() || !service->second.backend || !service->second.reachable)
        return;
    const int edge = bucketOf(640);
    if (const QString path = pathOf(*key, edge); !m_missing.contains(path) && !QFileInfo::exists(path))
        wish({*key, edge, {}}, Urgency::Kept);
}

void Artwork::wish(const Wish& wish, Urgency urgency)
{
    const QString path = pathOf(wish.key, wish.edge);
    if (m_wishes.contains(path))
        return;
    m_wishes.insert(path, wish);
    if (urgency == Urgency::Shown)
        m_waiting.append(path);
    else
        m_waiting.prepend(path);
    fetchNext();
}

QString Artwork::folderOf(SourceId source) const
{
    return QStringLiteral("%1/%2/").arg(m_folder).arg(source.value);
}

QString Artwork::pathOf(const CoverKey& key, int edge) const
{
    const QByteArray hash = QCryptographicHash::hash(key.cover.toUtf8(), QCryptographicHash::Sha1).toHex();
    return folderOf(key.source) +
           QStringLiteral("%1/%2-%3").arg(QLatin1String(hash.left(2)), QLatin1String(hash.mid(2))).arg(edge);
}

void Artwork::fetchNext()
{
    while (m_underWay.size() < atOnce && !m_waiting.isEmpty()) {
        const QString path = m_waiting.takeLast();
        const Wish& wish = m_wishes[path];
        const QPointer<Backend> backend = m_services[wish.key.source].backend;
        if (!backend)
            continue;
        m_underWay.insert(path);
        whenDone(backend->cover(wish.key.cover, wish.edge), this,
                 [this, path, backend, source = wish.key.source](const Result<QByteArray>& bytes) {
                     if (backend && backend == m_services[source].backend)
                         arrived(path, bytes);
                 });
    }
}

void Artwork::arrived(const QString& path, const Result<QByteArray>& bytes)
{
    m_underWay.remove(path);
    const auto found = m_wishes.find(path);
    if (found == m_wishes.end()) // refused meanwhile
        return fetchNext();
    const Wish wish = *found;
    m_wishes.erase(found);
    Service& service = m_services[wish.key.source];
    if (bytes)
        keep(path, *bytes);
    else if (bytes.error().kind == ErrorKind::NotFound)
        m_missing.insert(path);
    else
        service.lastFailed = {wish.key, wish.edge};
    const bool recovered = bytes && service.lastFailed;
    if (bytes)
        service.lastFailed.reset();
    for (const Answer<QByteArray>& answer : wish.answers)
        answer.give(bytes);
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

/// Empty = it is in no size here.
QString Artwork::keptPath(const CoverKey& key) const
{
    for (const int edge : {640, 320, 160}) {
        if (QFile file(pathOf(key, edge)); file.size() > 0)
            return file.fileName();
    }
    return {};
}

void Artwork::coverFile(const QString& text, const Answer<QString>& answer)
{
    const auto key = coverKeyFrom(text);
    if (!key)
        return answer.fail({ErrorKind::NotFound, {}});
    const Answer<QByteArray> bytes;
    whenDone(bytes.future(), this, [this, key = *key, answer](const Result<QByteArray>& cover) {
        if (!cover)
            return answer.fail(cover.error());
        if (const QString path = keptPath(key); !path.isEmpty())
            return answer.give(path);
        answer.give(lendFile(key, *cover));
    });
    cover(text, bucketOf(640), bytes);
}

/// A source that has its own covers does not keep them as files.
Result<QString> Artwork::lendFile(const CoverKey& key, const QByteArray& bytes)
{
    constexpr qsizetype mostLent = 4;
    const QString folder = m_folder + QStringLiteral("/lent");
    if (m_lent.isEmpty())
        QDir(folder).removeRecursively(); // of an earlier start
    const QString path =
        folder + u'/' +
        QLatin1String(QCryptographicHash::hash(QByteArray::number(key.source.value) + ':' + key.cover.toUtf8(),
                                               QCryptographicHash::Sha1)
                          .toHex());
    m_lent.removeOne(path);
    QDir().mkpath(folder);
    if (const auto written = writeWhole(path, bytes, "a cover"); !written)
        return tl::unexpected(written.error());
    m_lent.append(path);
    while (m_lent.size() > mostLent)
        QFile::remove(m_lent.takeFirst());
    return path;
}

void Artwork::refuseAll(SourceId source, const Error& error)
{
    const QString folder = folderOf(source);
    m_waiting.removeIf([&](const QString& path) { return path.startsWith(folder); });
    QVector<Answer<QByteArray>> refused;
    m_wishes.removeIf([&](const QHash<QString, Wish>::iterator& wish) {
        if (wish->key.source != source)
            return false;
        refused += wish->answers;
        return true;
    });
    for (const Answer<QByteArray>& answer : refused)
        answer.fail(error);
}

} // namespace sostenuto::sync
