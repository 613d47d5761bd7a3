#include "ui/pages/TopList.h"

#include "ui/theme/Words.h"
#include "ui/widgets/Labels.h"

#include <QGridLayout>
#include <QLocale>

namespace sostenuto::ui {

TopList::TopList(const QString& title, const char* objectName, QWidget* parent)
    : QWidget(parent), m_grid(new QGridLayout(this))
{
    setObjectName(QLatin1String(objectName));
    setAccessibleName(title);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnMinimumWidth(0, 18);
    m_grid->setColumnStretch(1, 1);
    auto* heading = new ThemeLabel(TypeRole::Section, Token::Text, this);
    heading->setText(title);
    m_grid->addWidget(heading, 0, 0, 1, 3);
    m_grid->setRowMinimumHeight(0, 32);
}

void TopList::setRows(const QVector<TopRow>& rows)
{
    m_rows = rows;
    while (m_lines.size() < rows.size())
        addLine();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const bool there = i < rows.size();
        for (QWidget* part : std::initializer_list<QWidget*>{m_lines[i].rank, m_lines[i].title, m_lines[i].plays})
            part->setVisible(there);
        m_lines[i].below->setVisible(there && !rows[i].below.isEmpty());
        m_lines[i].title->setObjectName(QStringLiteral("%1Row%2").arg(objectName()).arg(i + 1));
        if (there)
            fill(m_lines[i], rows[i]);
    }
}

void TopList::addLine()
{
    const auto number = int(m_lines.size());
    const Line line{
        new ThemeLabel(TypeRole::Small, Token::Text3, this), new ElidedLabel(TypeRole::BodyStrong, Token::Text, this),
        new ElidedLabel(TypeRole::Small, Token::Text2, this), new ThemeLabel(TypeRole::Small, Token::Text2, this)};
    line.rank->setText(QLocale().toString(number + 1));
    line.rank->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line.plays->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* words = new QVBoxLayout;
    words->setContentsMargins(0, 5, 0, 5);
    words->setSpacing(0);
    words->addWidget(line.title);
    words->addWidget(line.below);
    m_grid->addWidget(line.rank, number + 1, 0);
    m_grid->addLayout(words, number + 1, 1);
    m_grid->addWidget(line.plays, number + 1, 2);
    connect(line.title, &ElidedLabel::clicked, this, [this, number] { Q_EMIT chosen(m_rows[number].place); });
    m_lines.append(line);
}

void TopList::fill(const Line& line, const TopRow& row)
{
    line.title->setFullText(row.title);
    line.title->setLink(row.place.id > 0);
    line.below->setFullText(row.below);
    line.plays->setText(QLocale().toString(row.plays));
    line.plays->setAccessibleName(counted(row.plays, "1 play", "%1 plays"));
}

} // namespace sostenuto::ui
