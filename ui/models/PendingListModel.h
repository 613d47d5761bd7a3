// The changes that wait for their service, in the order of sending.
#pragma once

#include "ui/models/IdListModel.h"
#include "ui/models/ListQuestion.h"
#include "ui/models/RowWindows.h"

#include <sync/model/Pending.h>

#include <optional>

namespace sostenuto::ui {

struct Services;

/// One column; roles of ItemRoles.h, with Qt::DecorationRole a name of an icon and NoteRole the mark at the right. Asks
/// nothing before setFilter() or refresh(), and nothing by itself: whoever shows it says when. Thread: main.
class PendingListModel : public IdListModel {
    Q_OBJECT

public:
    explicit PendingListModel(Services& services, QObject* parent = nullptr);

    /// Asks.
    void setFilter(const sync::PendingFilter& filter);
    [[nodiscard]] const sync::PendingFilter& filter() const { return m_filter; }
    /// Something changed: asks again; rows that stay keep their selection.
    void refresh();
    /// nullptr: not known yet. Until the next change of the model.
    [[nodiscard]] const sync::PendingChange* loaded(int row) const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    /// As RowWindows wants it.
    struct Key {
        qint64 value = 0;
    };
    struct Row {
        Key id;
        sync::PendingChange change;
    };
    [[nodiscard]] QFuture<sync::Result<QVector<Key>>> askIds();
    [[nodiscard]] QFuture<sync::Result<QVector<Row>>> askRows(const QVector<qint64>& wanted);
    void takeIds(const QVector<qint64>& answer);
    void servicesChanged();

    Services& m_services;
    sync::PendingFilter m_filter;
    ListQuestion<Key> m_list;
    mutable RowWindows<Row> m_windows;
};

} // namespace sostenuto::ui
