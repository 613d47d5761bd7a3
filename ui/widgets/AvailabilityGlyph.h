// The small sign that says where something is. One function paints it everywhere.
#pragma once

#include <QRectF>
#include <QString>
#include <QWidget>

class QPainter;

namespace sostenuto::ui {

enum class Glyph { None, Kept, Held, Loading, Waiting, Server, Failed };

/// From the words of AvailabilityRole; anything else is None.
[[nodiscard]] Glyph glyphOf(const QString& availability);
/// `progress` 0..1 for Loading. `quiet` is the sidebar's tone.
void paintAvailability(QPainter* painter, const QRectF& where, Glyph glyph, double progress = 0, bool quiet = false);

/// The sign as a widget, 16 px. The tooltip and accessible name are given by whoever sets it.
class AvailabilityLabel : public QWidget {
    Q_OBJECT

public:
    explicit AvailabilityLabel(QWidget* parent = nullptr);
    void setGlyph(Glyph glyph, double progress, const QString& words);
    [[nodiscard]] QSize sizeHint() const override { return {16, 16}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Glyph m_glyph = Glyph::None;
    double m_progress = 0;
};

} // namespace sostenuto::ui
