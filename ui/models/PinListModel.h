// What is pinned, as a list.
#pragma once

#include "ui/models/IdListModel.h"

#include <sync/model/Kept.h>

namespace sostenuto::ui {

class KeptThings;

enum class PinOrder { Largest, Name, Newest, ProblemsFirst };
/// Ties by name.
[[nodiscard]] QVector<sync::PinState> ordered(QVector<sync::PinState> pins, PinOrder order);

/// Roles: ItemRoles.h and PinRole (RowDelegates.h). One column. Follows `kept`, which outlives it. Thread: main.
class PinListModel : public IdListModel {
    Q_OBJECT

public:
    explicit PinListModel(const KeptThings& kept, QObject* parent = nullptr);

    void setOrder(PinOrder order);
    [[nodiscard]] PinOrder order() const { return m_order; }
    [[nodiscard]] sync::PinState pinAt(int row) const { return m_pins.value(idAt(row)); }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void follow();
    /// A number for a target that stays the same while the model lives.
    [[nodiscard]] qint64 idOf(const sync::PinTarget& target);

    const KeptThings& m_kept;
    QHash<qint64, sync::PinState> m_pins;
    QVector<sync::PinTarget> m_known;
    PinOrder m_order = PinOrder::Largest;
};

} // namespace sostenuto::ui
