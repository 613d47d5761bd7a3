// What was done to a playlist, newest first.
#pragma once

#include <sync/model/Pending.h>

#include <QDialog>
#include <QVector>

namespace sostenuto::ui {

/// Shows what it is given, and nothing that comes later. Deletes itself when it is closed. Thread: main.
class HistoryDialog : public QDialog {
    Q_OBJECT

public:
    HistoryDialog(const QString& name, const QVector<sync::PlaylistNote>& notes, QWidget* parent);
};

} // namespace sostenuto::ui
