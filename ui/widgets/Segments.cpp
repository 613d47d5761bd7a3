#include "ui/widgets/Segments.h"

#include "ui/theme/Appearance.h"
#include "ui/theme/Paint.h"
#include "ui/theme/Theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>

namespace sostenuto::ui {

namespace {

constexpr int sidePadding = 15;
constexpr int inset = 2; ///< between the frame and the chosen one
constexpr int segmentHeight = 32;

/// A radio button by role and by keys.
class Segment : public QRadioButton {
public:
    using QRadioButton::QRadioButton;

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(Theme::current().font(TypeRole::Body, 500));
        return {metrics.horizontalAdvance(text()) + 2 * sidePadding, grown(segmentHeight)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    [[nodiscard]] bool hitButton(const QPoint& pos) const override { return rect().contains(pos); }

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setFont(Theme::current().font(TypeRole::Body, 500));
        const QRectF box = QRectF(rect()).adjusted(0, inset, 0, -inset);
        if (isChecked())
            paintBox(&painter, box, 4, colour(Token::AccentSoft2));
        const Token ink = !isEnabled() ? Token::Disabled : isChecked() || underMouse() ? Token::Text : Token::Text2;
        paintText(&painter, box, text(), colour(ink), Qt::AlignHCenter);
        if (showsRing(this))
            paintRing(&painter, box, 4);
    }
};

} // namespace

Segments::Segments(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)), m_line(new QHBoxLayout(this))
{
    m_line->setContentsMargins(inset, 0, inset, 0);
    m_line->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &Segments::chose);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        for (QAbstractButton* segment : m_group->buttons())
            segment->updateGeometry();
        update();
    });
}

void Segments::add(const QString& words, int id)
{
    auto* segment = new Segment(words, this);
    segment->setObjectName(QStringLiteral("segment%1").arg(id));
    m_group->addButton(segment, id);
    m_line->addWidget(segment);
    if (m_group->buttons().size() == 1) {
        segment->setChecked(true);
        setFocusProxy(segment);
    }
}

void Segments::choose(int id)
{
    if (QAbstractButton* segment = m_group->button(id)) {
        segment->setChecked(true);
        setFocusProxy(segment);
    }
}

int Segments::chosen() const
{
    return m_group->checkedId();
}

void Segments::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBox(&painter, rect(), 6, colour(Token::Inset), colour(Token::Control));
}

} // namespace sostenuto::ui
