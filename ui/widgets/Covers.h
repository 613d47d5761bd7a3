// Covers as widgets.
#pragma once

#include <QPointer>
#include <QStringList>
#include <QWidget>

namespace sostenuto::ui {

class CoverCache;

/// One cover of a fixed edge. Without one: a `raised2` square with a note in it.
class CoverLabel : public QWidget {
    Q_OBJECT

public:
    CoverLabel(CoverCache& covers, int edge, int radius, QWidget* parent = nullptr);
    void setKey(const QString& key);
    void setEdge(int edge);
    /// Up to four keys: a mosaic of them; fewer show the first alone.
    void setMosaic(const QStringList& keys);
    /// A pointing hand, and clicked().
    void setLink(bool link);
    [[nodiscard]] QSize sizeHint() const override { return {m_edge, m_edge}; }

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QPointer<CoverCache> m_covers;
    QStringList m_keys;
    int m_edge;
    int m_radius;
};

/// One cover, or four in a square, into `where`. Shared by CoverLabel and the delegates.
void paintMosaic(CoverCache& covers, QPainter* painter, const QRect& where, const QStringList& keys, int radius,
                 bool dim = false);

} // namespace sostenuto::ui
