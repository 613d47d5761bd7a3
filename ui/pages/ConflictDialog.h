// The card that asks about a playlist that was changed here, and deleted or renamed elsewhere.
#pragma once

#include <sync/model/Pending.h>

#include <QDialog>

namespace sostenuto::ui {

struct PageContext;

/// Carries out what is chosen and says how it went. Closing it chooses nothing: both versions stay. Deletes itself when
/// it is closed. Thread: main.
class ConflictDialog : public QDialog {
    Q_OBJECT

public:
    ConflictDialog(PageContext& context, const sync::PlaylistConflict& conflict, QWidget* parent);

private:
    void choose(sync::ConflictChoice choice);

    PageContext& m_context;
    sync::PlaylistConflict m_conflict;
};

} // namespace sostenuto::ui
