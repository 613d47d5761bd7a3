// The sidebar's way to the Offline page, with the hours of music that are on this computer.
#pragma once

#include <QToolButton>

namespace sostenuto::ui {

class KeptThings;
class ThemeLabel;

/// Looks as the sidebar's other entries. `kept` outlives it. Thread: main.
class OfflineEntry : public QToolButton {
    Q_OBJECT

public:
    OfflineEntry(const KeptThings& kept, const QString& words, QWidget* parent = nullptr);
    /// The sign alone, for the rail.
    void setWordsShown(bool shown);

private:
    void follow();

    const KeptThings& m_kept;
    ThemeLabel* m_hours;
};

} // namespace sostenuto::ui
