// How lists are sorted, from start to start: settings keep the choice of each page.
#pragma once

#include <QString>

class QComboBox;
class QHeaderView;
class QSettings;

namespace sostenuto::ui {

/// The box stands where it stood last, and what is chosen from now on is kept under `key`: the datum of the item. What
/// the box has no longer is forgotten. Call it before anybody listens to the box.
void rememberSort(QComboBox& box, QSettings& settings, const QString& key);

/// The same for the arrow of a table's header; only columns that sort are kept (orderOf()).
void rememberSort(QHeaderView& header, QSettings& settings, const QString& key);

} // namespace sostenuto::ui
