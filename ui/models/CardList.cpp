#include "ui/models/CardList.h"

#include "ui/widgets/ItemRoles.h"

#include <algorithm>

namespace sostenuto::ui {

QVector<CardFacts> playableFirst(QVector<CardFacts> cards)
{
    std::stable_partition(cards.begin(), cards.end(), [](const CardFacts& card) { return card.playable; });
    return cards;
}

int CardListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_cards.size());
}

QVariant CardListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CardFacts& card = m_cards[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return card.title;
    case SubtitleRole:
        return card.subtitle;
    case NoteRole:
        return card.note;
    case Qt::AccessibleTextRole:
        return card.spoken;
    case Qt::ToolTipRole:
        return card.spoken;
    case Qt::DecorationRole:
        return card.iconName;
    case ItemKindRole:
        return card.kind;
    case ItemKeyRole:
        return card.key;
    case AvailabilityRole:
        return card.availability;
    case PlayableRole:
        return card.playable;
    case DimmedRole:
        return !card.playable;
    case ProgressRole:
        return card.progress;
    case MosaicKeysRole:
        return card.covers;
    case CoverKeyRole:
        return card.covers.value(0);
    case IdRole:
        return card.id;
    default:
        return {};
    }
}

void CardListModel::setCards(const QVector<CardFacts>& cards)
{
    if (cards == m_cards)
        return;
    const bool isSame = std::equal(cards.begin(), cards.end(), m_cards.begin(), m_cards.end(),
                                   [](const CardFacts& a, const CardFacts& b) { return a.key == b.key; });
    if (!isSame)
        beginResetModel();
    m_cards = cards;
    if (!isSame)
        endResetModel();
    else if (!m_cards.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_cards.size()) - 1));
}

} // namespace sostenuto::ui
