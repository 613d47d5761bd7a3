#include "ui/pages/ReadyLines.h"

#include "ui/theme/Icons.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr int signEdge = 16;

/// The sign of a family, in its colour.
class ReadySign : public QWidget {
public:
    ReadySign(StatusFamily family, QWidget* parent) : QWidget(parent), m_family(family)
    {
        setFixedSize(signEdge, signEdge);
        connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintIcon(&painter, rect(),
                  m_family == StatusFamily::Ok ? QStringLiteral("circle-check") : QStringLiteral("triangle-alert"),
                  Theme::current().status(m_family).fg);
    }

private:
    StatusFamily m_family;
};

} // namespace

ReadyLines::ReadyLines(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
}

void ReadyLines::setLines(const QVector<ReadyLine>& lines)
{
    const bool same =
        std::equal(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(),
                   [](const ReadyLine& a, const ReadyLine& b) { return a.family == b.family && a.words == b.words; });
    if (same)
        return;
    m_lines = lines;
    qDeleteAll(m_rows);
    m_rows.clear();
    QStringList all;
    for (const ReadyLine& line : lines) {
        auto* row = new QWidget(this);
        auto* across = new QHBoxLayout(row);
        across->setContentsMargins(0, 0, 0, 0);
        across->setSpacing(8);
        auto* words = new ThemeLabel(TypeRole::Small, Token::Text, row);
        words->setText(line.words);
        words->setWordWrap(true);
        across->addWidget(new ReadySign(line.family, row), 0, Qt::AlignTop);
        across->addWidget(words, 1);
        m_column->addWidget(row);
        m_rows.append(row);
        all += line.words;
    }
    setAccessibleName(all.join(QStringLiteral(". ")));
}

} // namespace sostenuto::ui
