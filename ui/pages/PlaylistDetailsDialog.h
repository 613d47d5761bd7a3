// A playlist's name and description, to be changed.
#pragma once

#include <sync/model/Library.h>

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace sostenuto::ui {

struct PageContext;

/// Only what was changed becomes an edit. Deletes itself when it is closed. Thread: main.
class PlaylistDetailsDialog : public QDialog {
    Q_OBJECT

public:
    PlaylistDetailsDialog(PageContext& context, const sync::Playlist& playlist, QWidget* parent);

private:
    void build();
    void save();

    PageContext& m_context;
    sync::Playlist m_before;
    QLineEdit* m_name;
    QPlainTextEdit* m_description;
    QPushButton* m_save;
};

} // namespace sostenuto::ui
