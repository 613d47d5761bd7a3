// Cards of any kind in a list that is short enough to be had whole.
#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <QVector>

namespace sostenuto::ui {

/// One card, as ItemRoles.h says it.
struct CardFacts {
    QString kind; ///< homeContinueCard, albumCard, mixCard or playlistCard
    QString key;
    QString title = {};
    QString subtitle = {};
    QString note = {};
    QStringList covers = {};
    QString iconName = {}; ///< in the place of covers
    QString availability = {};
    double progress = 0; ///< 0..1: how much was heard; of what is kept how much is here
    bool playable = true;
    QString spoken = {};
    qint64 id = 0;
    friend bool operator==(const CardFacts&, const CardFacts&) = default;
};

/// Those that can play now stand before those that cannot; else in their order.
[[nodiscard]] QVector<CardFacts> playableFirst(QVector<CardFacts> cards);

/// Thread: main.
class CardListModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// The current row stays where the keys stay the same.
    void setCards(const QVector<CardFacts>& cards);
    [[nodiscard]] const QVector<CardFacts>& cards() const { return m_cards; }

private:
    QVector<CardFacts> m_cards;
};

} // namespace sostenuto::ui
