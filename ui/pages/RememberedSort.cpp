#include "ui/pages/RememberedSort.h"

#include "ui/models/WindowedTrackModel.h"

#include <QComboBox>
#include <QHeaderView>
#include <QSettings>

namespace sostenuto::ui {

void rememberSort(QComboBox& box, QSettings& settings, const QString& key)
{
    if (const int item = box.findData(settings.value(key).toInt()); item >= 0 && settings.contains(key))
        box.setCurrentIndex(item);
    QObject::connect(&box, &QComboBox::currentIndexChanged, &box,
                     [&box, &settings, key] { settings.setValue(key, box.currentData().toInt()); });
}

void rememberSort(QHeaderView& header, QSettings& settings, const QString& key)
{
    const QStringList kept = settings.value(key).toString().split(u' ');
    bool isNumber = false;
    const int column = kept.first().toInt(&isNumber);
    const bool isDescending = kept.value(1) == QStringLiteral("descending");
    if (isNumber && orderOf(column))
        header.setSortIndicator(column, isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    QObject::connect(
        &header, &QHeaderView::sortIndicatorChanged, &header, [&settings, key](int chosen, Qt::SortOrder order) {
            const bool down = order == Qt::DescendingOrder;
            if (orderOf(chosen))
                settings.setValue(key, QStringLiteral("%1 %2").arg(chosen).arg(down ? QStringLiteral("descending")
                                                                                    : QStringLiteral("ascending")));
        });
}

} // namespace sostenuto::ui
