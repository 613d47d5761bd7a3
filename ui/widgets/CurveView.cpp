#include "ui/widgets/CurveView.h"

#include "ui/theme/Paint.h"
#include "ui/theme/Theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace sostenuto::ui {

namespace {

constexpr double firstHz = 20;
constexpr double lastHz = 20000;
constexpr double mostDb = 15; ///< shown to either side; more runs along the edge

struct Mark {
    double hz;
    const char* words;
};
constexpr std::array marks{Mark{31.25, "31"}, Mark{62.5, "62"}, Mark{125, "125"}, Mark{250, "250"}, Mark{500, "500"},
                           Mark{1000, "1k"},  Mark{2000, "2k"}, Mark{4000, "4k"}, Mark{8000, "8k"}, Mark{16000, "16k"}};
constexpr std::array levels{12, 6, 0, -6, -12};

double xOf(double hz, const QRectF& plot)
{
    return plot.left() + plot.width() * std::log(hz / firstHz) / std::log(lastHz / firstHz);
}

double yOf(double db, const QRectF& plot)
{
    return plot.center().y() - plot.height() / 2 * std::clamp(db / mostDb, -1.0, 1.0);
}

QString levelWords(int db)
{
    return db > 0 ? QStringLiteral("+%1").arg(db) : db < 0 ? QStringLiteral("−%1").arg(-db) : QStringLiteral("0");
}

} // namespace

CurveView::CurveView(QWidget* parent) : QWidget(parent)
{
    setMinimumSize(280, 110);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void CurveView::setCurve(const QVector<QPointF>& points, bool heard)
{
    m_points = points;
    m_heard = heard;
    update();
}

QRectF CurveView::plotRect() const
{
    return QRectF(rect()).adjusted(40, 10, -12, -22);
}

void CurveView::paintGrid(QPainter& painter, const QRectF& plot) const
{
    painter.setFont(Theme::current().font(TypeRole::Caption));
    for (const int db : levels) {
        const double y = std::round(yOf(db, plot));
        painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), colour(db == 0 ? Token::Hairline2 : Token::Hairline));
        paintText(&painter, QRectF(0, y - 8, plot.left() - 8, 16), levelWords(db), colour(Token::Text3),
                  Qt::AlignRight | Qt::AlignAbsolute); // low tones are at the left in every language
    }
    for (const Mark& mark : marks) {
        const double x = std::round(xOf(mark.hz, plot));
        painter.fillRect(QRectF(x, plot.top(), 1, plot.height()), colour(Token::Hairline));
        paintText(&painter, QRectF(x - 20, plot.bottom() + 3, 40, 16), QLatin1String(mark.words), colour(Token::Text3),
                  Qt::AlignHCenter);
    }
}

void CurveView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(&painter, rect(), 8, colour(Token::Inset), colour(Token::Hairline));
    const QRectF plot = plotRect();
    paintGrid(painter, plot);
    if (m_points.isEmpty())
        return;
    QPainterPath line;
    for (const QPointF& point : m_points) {
        const QPointF at(xOf(point.x(), plot), yOf(point.y(), plot));
        line.elementCount() == 0 ? line.moveTo(at) : line.lineTo(at);
    }
    QPainterPath area = line;
    area.lineTo(plot.right(), yOf(0, plot));
    area.lineTo(plot.left(), yOf(0, plot));
    area.closeSubpath();
    QColor fill = colour(m_heard ? Token::SeekPlayed : Token::SeekRest);
    QPen pen(fill, 2);
    pen.setJoinStyle(Qt::RoundJoin);
    fill.setAlphaF(0.16F);
    painter.fillPath(area, fill);
    painter.strokePath(line, pen);
}

} // namespace sostenuto::ui
