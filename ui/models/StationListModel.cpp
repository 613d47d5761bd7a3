#include "ui/models/StationListModel.h"

#include <sync/model/WhenDone.h>
#include <sync/service/RadioService.h>

namespace sostenuto::ui {

StationListModel::StationListModel(sync::RadioService& radio, QObject* parent)
    : QAbstractListModel(parent), m_radio(radio)
{
    connect(&radio, &sync::RadioService::stationsChanged, this, &StationListModel::read);
    read();
}

int StationListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_stations.size());
}

QVariant StationListModel::data(const QModelIndex& index, int role) const
{
    const sync::Station* station = at(index.row());
    if (station && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole))
        return station->name;
    if (station && role == Qt::ToolTipRole)
        return station->address.toDisplayString();
    return {};
}

const sync::Station* StationListModel::at(int row) const
{
    return row >= 0 && row < m_stations.size() ? &m_stations[row] : nullptr;
}

void StationListModel::read()
{
    sync::whenDone(m_radio.stations(), this, [this](const sync::Result<QVector<sync::Station>>& stations) {
        if (!stations || *stations == m_stations)
            return;
        beginResetModel();
        m_stations = *stations;
        endResetModel();
    });
}

} // namespace sostenuto::ui
