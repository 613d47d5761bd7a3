#include "ui/pages/AddressCard.h"

#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Labels.h"

#include <QVBoxLayout>

namespace sostenuto::ui {

namespace {

constexpr int side = 18;
constexpr int rowHeight = 28;
constexpr int iconEdge = 16;
constexpr int placeWidth = 240;
constexpr int wordWidth = 240;

} // namespace

AddressCard::AddressCard(QWidget* parent) : Card(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("statusAddresses"));
    setAccessibleName(tr("Addresses"));
    m_column->setContentsMargins(side, 12, side, 12);
    m_column->setSpacing(0);
    auto* title = new ThemeLabel(TypeRole::Small, Token::Text3, this);
    title->setText(tr("Addresses. The one that answers first is used"));
    m_column->addWidget(title);
    m_column->addSpacing(4);
}

void AddressCard::tell(const QVector<AddressText>& addresses)
{
    qDeleteAll(m_rows);
    m_rows.clear();
    for (const AddressText& text : addresses) {
        m_rows.append(rowOf(text));
        m_column->addWidget(m_rows.last());
    }
}

QWidget* AddressCard::rowOf(const AddressText& text)
{
    auto* row = new QWidget(this);
    row->setObjectName(QStringLiteral("statusAddressRow"));
    row->setAccessibleName(accessibleWords(text));
    row->setMinimumHeight(rowHeight);
    auto* icon = new IconLabel(iconEdge, text.iconName, Token::Text3, row);
    icon->say(text.iconName, text.family);
    auto* place = new ElidedLabel(TypeRole::Body, Token::Text, row);
    place->setFullText(text.place);
    place->setFixedWidth(placeWidth);
    auto* word = new ElidedLabel(TypeRole::Body, Token::Text2, row);
    word->setFullText(text.word);
    word->setFixedWidth(wordWidth);
    auto* detail = new ElidedLabel(TypeRole::Small, Token::Text3, row);
    detail->setFullText(text.detail);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(10);
    line->addWidget(icon);
    line->addWidget(place);
    line->addWidget(word);
    line->addWidget(detail, 1);
    return row;
}

} // namespace sostenuto::ui
