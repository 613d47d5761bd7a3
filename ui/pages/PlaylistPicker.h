// Chooses a playlist by typing a part of its name.
#pragma once

#include <sync/model/Library.h>

#include <QFrame>

#include <functional>

class QListView;
class QStandardItemModel;

namespace sostenuto::ui {

class SearchField;
struct Services;

/// A popup that deletes itself when it is closed. The playlist that was used last stands first and is chosen, "New
/// playlist" stands last; Enter takes what is chosen. Thread: main.
class PlaylistPicker : public QFrame {
    Q_OBJECT

public:
    PlaylistPicker(Services& services, QWidget* parent);
    /// With its top left corner there, on the screen; moved so that it is seen whole.
    void openAt(const QPoint& corner);

Q_SIGNALS:
    void picked(const sostenuto::sync::Playlist& playlist);
    /// A new one is wished for; the name may be empty.
    void newPicked(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void read();
    void fill();
    void take(int row);
    void step(int by);

    Services& m_services;
    SearchField* m_field;
    QListView* m_list;
    QStandardItemModel* m_rows;
    QVector<sync::Playlist> m_all;
    QVector<sync::Playlist> m_shown;
};

} // namespace sostenuto::ui
