#include "ui/widgets/FoldedText.h"

#include "ui/theme/Paint.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Labels.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QTextLayout>
#include <QVBoxLayout>

namespace sostenuto::ui {

namespace {

constexpr int foldedLines = 8;
constexpr int wholeLines = foldedLines + 2; ///< folding for less than a button's height would be none
constexpr int unbroken = 30;

/// A label breaks lines between words only, and would be as wide as an address is long.
QString breakable(const QString& text)
{
    QString made;
    made.reserve(text.size());
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        if (run > unbroken && !c.isLowSurrogate() && !c.isMark()) {
            made += QChar(0x200B);
            run = 1;
        }
        made += c;
    }
    return made;
}

} // namespace

FoldedText::FoldedText(const char* objectName, QWidget* parent)
    : QWidget(parent), m_label(new ThemeLabel(TypeRole::Body, Token::Text2, this)), m_more(new QPushButton(this))
{
    m_label->setObjectName(QLatin1String(objectName));
    m_label->setWordWrap(true);
    m_label->setContentsMargins(margin, 0, margin, 0);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_label->setFocusPolicy(Qt::StrongFocus);
    m_label->installEventFilter(this);
    m_more->setObjectName(m_label->objectName() + QStringLiteral("More"));
    setVariant(m_more, "link", "compact");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2, 0, 2);
    column->setSpacing(4);
    column->addWidget(m_label);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        m_folded = !m_folded;
        fit();
    });
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &FoldedText::fit);
    connect(&Theme::current(), &Theme::changed, &m_later, qOverload<>(&QTimer::start));
}

void FoldedText::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_shown = breakable(text);
    m_folded = true;
    m_label->setAccessibleName(text);
    fit();
}

bool FoldedText::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void FoldedText::paintEvent(QPaintEvent*)
{
    if (!showsRing(m_label))
        return;
    QPainter painter(this);
    paintRing(&painter, m_label->geometry().adjusted(margin - 6, -2, 6 - margin, 2), 4);
}

void FoldedText::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_later.start();
}

void FoldedText::fit()
{
    const QString begun = beginning();
    const bool isLong = begun != m_shown;
    const QString& shown = isLong && m_folded ? begun : m_shown;
    if (m_label->text() != shown)
        m_label->setText(shown);
    m_more->setText(m_folded ? tr("More") : tr("Less"));
    m_more->setAccessibleName(m_folded ? tr("More of the text") : tr("Less of the text"));
    m_more->setVisible(isLong);
}

QString FoldedText::beginning() const
{
    QString lines = m_shown;
    lines.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(lines, m_label->font());
    const int room = std::max(1, width() - 2 * margin);
    qsizetype from = 0; // of the last line that is shown folded
    int count = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid() && count <= wholeLines; line = layout.createLine()) {
        line.setLineWidth(room);
        if (++count == foldedLines)
            from = line.textStart();
    }
    layout.endLayout();
    if (count <= wholeLines)
        return m_shown;
    // The next words are there to be cut off: the line ends in "…" wherever its own words end.
    const QString last = m_shown.mid(from, 400).replace(u'\n', u' ');
    QString begun = m_shown.left(from) + QFontMetrics(m_label->font()).elidedText(last, Qt::ElideRight, room);
    begun.chop(1);
    while (!begun.isEmpty() && (begun.back().isSpace() || begun.back() == u'.' || begun.back() == u','))
        begun.chop(1);
    return begun + u'…';
}

} // namespace sostenuto::ui
