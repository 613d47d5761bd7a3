// Covers as rounded pixmaps of the exact size. Fetched and decoded away from the main thread; a size-bounded memory.
#pragma once

#include <QFuture>
#include <QObject>
#include <QPixmap>

#include <functional>
#include <memory>
#include <optional>

class QPainter;

namespace sostenuto::ui {

/// Thread: main.
class CoverCache : public QObject {
    Q_OBJECT

public:
    /// Asks for the bytes of a cover; answers nullopt when there is none or the service is away.
    using Fetch = std::function<QFuture<std::optional<QByteArray>>(const QString& key, int edge)>;
    explicit CoverCache(Fetch fetch, QObject* parent = nullptr);
    ~CoverCache() override;

    /// The cover if it is in memory; else null, and arrived(key) later. Does not ask again for one that failed until
    /// retry(). `edge` in device-independent px.
    [[nodiscard]] QPixmap cover(const QString& key, int edge, int radius, qreal ratio);
    /// The cover, or the placeholder square. `dim` draws it at 38 %.
    void paint(QPainter* painter, const QRect& where, const QString& key, int radius, bool dim = false);
    /// Most telling colour of the cover for the wash; invalid until it is here.
    [[nodiscard]] QColor dominant(const QString& key);
    void retry();

Q_SIGNALS:
    void arrived(const QString& key);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sostenuto::ui
