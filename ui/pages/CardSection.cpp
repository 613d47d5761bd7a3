#include "ui/pages/CardSection.h"

#include "ui/widgets/CardGrid.h"
#include "ui/widgets/Labels.h"

#include <QVBoxLayout>

namespace sostenuto::ui {

CardSection::CardSection(const QString& title, const char* gridName, CoverCache& covers, QWidget* parent)
    : QWidget(parent), m_title(new ThemeLabel(TypeRole::Section, Token::Text, this)),
      m_note(new ThemeLabel(TypeRole::Small, Token::Text2, this)), m_grid(new CardGrid(covers, this))
{
    m_title->setText(title);
    m_grid->setObjectName(QLatin1String(gridName));
    m_note->setObjectName(m_grid->objectName() + QStringLiteral("Note"));
    m_note->hide();
    m_grid->setAccessibleName(title);
    m_grid->setContextMenuPolicy(Qt::CustomContextMenu);
    m_grid->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_grid->viewport()->setAutoFillBackground(false);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(32, 0, 32, 12);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_note);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_grid);
    hide();
}

void CardSection::setModel(QAbstractItemModel& model)
{
    m_grid->setModel(&model);
}

void CardSection::fitTo(int width)
{
    const int cards = m_grid->model() ? m_grid->model()->rowCount() : 0;
    m_grid->setFixedHeight(m_grid->heightFor(width, cards));
    m_note->setVisible(cards > 1 && !m_note->text().isEmpty());
    setVisible(cards > 0);
}

void CardSection::setNote(const QString& text)
{
    m_note->setText(text);
}

} // namespace sostenuto::ui
