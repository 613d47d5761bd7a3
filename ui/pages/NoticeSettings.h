// When the desktop tells of an outage.
#pragma once

#include <QWidget>

class QComboBox;
class QSettings;

namespace sostenuto::ui {

class Switch;

/// Thread: main.
class NoticeSettings : public QWidget {
    Q_OBJECT

public:
    /// `settings` outlives it.
    explicit NoticeSettings(QSettings& settings, QWidget* parent = nullptr);

private:
    QComboBox* m_outages;
    Switch* m_tracks;
    Switch* m_tray;
};

} // namespace sostenuto::ui
