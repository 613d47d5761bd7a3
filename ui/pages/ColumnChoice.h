// Which columns a table of tracks shows: chosen in a menu, remembered.
#pragma once

#include "ui/widgets/TrackColumn.h"

#include <QObject>
#include <QVector>

class QMenu;
class QPoint;
class QSettings;

namespace sostenuto::ui {

class TrackView;

/// Title, artist, love, time and what is here are always there; narrow windows drop some by themselves. Thread: main.
class ColumnChoice : public QObject {
    Q_OBJECT

public:
    /// Gives the view its columns. All three outlive this.
    ColumnChoice(TrackView& view, QSettings& settings, QObject* parent);

    /// At this point of the screen.
    void openMenu(const QPoint& where);

private:
    void show(TrackColumn column, bool on);
    void apply();

    TrackView& m_view;
    QSettings& m_settings;
    QVector<TrackColumn> m_hidden;
};

} // namespace sostenuto::ui
