#include "ui/pages/FigureRow.h"

#include "ui/widgets/Labels.h"

#include <QVBoxLayout>

namespace sostenuto::ui {

FigureRow::FigureRow(const char* objectName, QWidget* parent) : QWidget(parent), m_line(new QHBoxLayout(this))
{
    setObjectName(QLatin1String(objectName));
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(16);
}

void FigureRow::setFigures(const QVector<Figure>& figures)
{
    while (m_values.size() < figures.size()) {
        m_values.append(new ThemeLabel(TypeRole::Fact, Token::Text, this));
        m_words.append(new ElidedLabel(TypeRole::Small, Token::Text2, this));
        auto* cell = new QVBoxLayout;
        cell->setSpacing(2);
        cell->addWidget(m_values.last());
        cell->addWidget(m_words.last());
        m_line->addLayout(cell, 1);
    }
    QStringList all;
    for (qsizetype i = 0; i < figures.size(); ++i) {
        m_values[i]->setText(figures[i].value);
        m_words[i]->setFullText(figures[i].words);
        all += QStringLiteral("%1 %2").arg(figures[i].value, figures[i].words);
    }
    setAccessibleName(all.join(QStringLiteral(", ")));
}

} // namespace sostenuto::ui
