// Watches services, player and window, and says what the desktop is to be told while the window is out of sight.
#pragma once

#include "ui/models/NoticePlan.h"

#include <QObject>
#include <QTimer>

class QWidget;

namespace sostenuto::ui {

struct Services;

/// What is told, and when, is NoticePlan's. Asks the library only while there is trouble. Thread: main.
class OutageNotices : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    OutageNotices(Services& services, QWidget& window);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// Replaces what was told before. Plain text.
    void told(const sostenuto::ui::Notice& notice);
    /// What was told last is over, and the listener can see it.
    void outdated();

private:
    void lookSoon();
    void look();
    void step(const MusicLeft& left);
    [[nodiscard]] bool isPlaying() const;
    [[nodiscard]] bool isSeen() const;

    Services& m_services;
    QWidget& m_window;
    NoticeMemory m_memory;
    QTimer m_soon;
    int m_question = 0;
    qint64 m_minute = 0; ///< of the track that plays
};

} // namespace sostenuto::ui
