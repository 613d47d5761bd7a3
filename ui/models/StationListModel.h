// The radio stations that are known, by name.
#pragma once

#include <sync/model/Error.h>
#include <sync/model/Station.h>

#include <QAbstractListModel>
#include <QVector>

namespace sostenuto::sync {
class RadioService;
}

namespace sostenuto::ui {

/// DisplayRole: the name; ToolTipRole: the address. Keeps itself up to date. Thread: main.
class StationListModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit StationListModel(sync::RadioService& radio, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] const sync::Station* at(int row) const;

private:
    void read();

    sync::RadioService& m_radio;
    QVector<sync::Station> m_stations;
};

} // namespace sostenuto::ui
