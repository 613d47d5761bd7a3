#include "ui/widgets/CoverCache.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Paint.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/CoverDecode.h"

#include <QCache>
#include <QFutureWatcher>
#include <QHash>
#include <QPainter>
#include <QSet>
#include <QtConcurrent>

namespace sostenuto::ui {

namespace {

constexpr int pictureBytes = 24 * 1024 * 1024;
constexpr int decoders = 2; ///< covers must not take the processor from the music

struct Wanted {
    QString key;
    int pixels; ///< edge in device pixels
    int radius; ///< device pixels
    qreal ratio;
    [[nodiscard]] QString name() const { return QStringLiteral("%1/%2/%3").arg(key).arg(pixels).arg(radius); }
};

} // namespace

struct CoverCache::Parts {
    Fetch fetch;
    QCache<QString, QPixmap> pictures{pictureBytes};
    QHash<QString, QColor> dominants;
    QSet<QString> underway; ///< names of pictures asked for
    QSet<QString> missing;  ///< keys that have no cover now
    QThreadPool pool;

    void take(CoverCache* cache, const Wanted& wanted, const DecodedCover& cover);
    void decode(CoverCache* cache, const Wanted& wanted, const QByteArray& bytes);
    void ask(CoverCache* cache, const Wanted& wanted);
};

void CoverCache::Parts::take(CoverCache* cache, const Wanted& wanted, const DecodedCover& cover)
{
    underway.remove(wanted.name());
    if (cover.image.isNull()) {
        missing.insert(wanted.key);
        return;
    }
    dominants.insert(wanted.key, cover.dominant);
    auto* pixmap = new QPixmap(QPixmap::fromImage(cover.image));
    pixmap->setDevicePixelRatio(wanted.ratio);
    pictures.insert(wanted.name(), pixmap, static_cast<int>(cover.image.sizeInBytes()));
    Q_EMIT cache->arrived(wanted.key);
}

void CoverCache::Parts::decode(CoverCache* cache, const Wanted& wanted, const QByteArray& bytes)
{
    auto* watcher = new QFutureWatcher<DecodedCover>(cache);
    connect(watcher, &QFutureWatcherBase::finished, cache, [this, cache, watcher, wanted] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            take(cache, wanted, watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(&pool, decodeCover, bytes, wanted.pixels, wanted.radius));
}

void CoverCache::Parts::ask(CoverCache* cache, const Wanted& wanted)
{
    underway.insert(wanted.name());
    auto* watcher = new QFutureWatcher<std::optional<QByteArray>>(cache);
    connect(watcher, &QFutureWatcherBase::finished, cache, [this, cache, watcher, wanted] {
        watcher->deleteLater();
        const bool answered = watcher->future().resultCount() > 0;
        if (const auto bytes = answered ? watcher->result() : std::nullopt) {
            decode(cache, wanted, *bytes);
        } else {
            underway.remove(wanted.name());
            missing.insert(wanted.key);
        }
    });
    watcher->setFuture(fetch(wanted.key, wanted.pixels));
}

CoverCache::CoverCache(Fetch fetch, QObject* parent) : QObject(parent), m_parts(std::make_unique<Parts>())
{
    m_parts->fetch = std::move(fetch);
    m_parts->pool.setMaxThreadCount(decoders);
    m_parts->pool.setExpiryTimeout(2000);
}

CoverCache::~CoverCache()
{
    m_parts->pool.clear();
    m_parts->pool.waitForDone();
}

QPixmap CoverCache::cover(const QString& key, int edge, int radius, qreal ratio)
{
    if (key.isEmpty())
        return {};
    const Wanted wanted{key, qRound(edge * ratio), qRound(radius * ratio), ratio};
    const QString name = wanted.name();
    if (const QPixmap* known = m_parts->pictures.object(name))
        return *known;
    if (m_parts->fetch && !m_parts->underway.contains(name) && !m_parts->missing.contains(key))
        m_parts->ask(this, wanted);
    return {};
}

void CoverCache::paint(QPainter* painter, const QRect& where, const QString& key, int radius, bool dim)
{
    const QPixmap picture = cover(key, where.width(), radius, painter->device()->devicePixelRatioF());
    if (picture.isNull()) {
        paintBox(painter, where, radius, colour(Token::Raised2));
        const qreal sign = std::clamp(where.width() * 0.34, 12.0, 48.0);
        QRectF middle(0, 0, sign, sign);
        middle.moveCenter(QRectF(where).center());
        paintIcon(painter, middle, QStringLiteral("music"), colour(dim ? Token::Hairline2 : Token::Text3));
        return;
    }
    const qreal before = painter->opacity();
    if (dim)
        painter->setOpacity(before * 0.38);
    painter->drawPixmap(where.topLeft(), picture);
    painter->setOpacity(before);
}

QColor CoverCache::dominant(const QString& key)
{
    return m_parts->dominants.value(key);
}

void CoverCache::retry()
{
    const QSet<QString> again = std::exchange(m_parts->missing, {});
    for (const QString& key : again) // whoever shows one of them paints again, and so asks again
        Q_EMIT arrived(key);
}

} // namespace sostenuto::ui
