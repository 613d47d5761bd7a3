// What the tour watches: the library, the queue and the sound.
#pragma once

#include <sync/model/Statistics.h>
#include <ui/models/Services.h>

#include <QObject>
#include <QTimer>

namespace sostenuto::app {

/// Thread: main. Questions to the library are asked again about four times a second.
class TourFacts : public QObject {
    Q_OBJECT

public:
    explicit TourFacts(ui::Services& services, QObject* parent = nullptr);

    [[nodiscard]] const sync::LibraryCounts& counts() const { return m_counts; }
    [[nodiscard]] const sync::Track& heard() const { return m_heard; } ///< an invalid id = nothing
    [[nodiscard]] int queueLength() const;
    [[nodiscard]] int queueHere() const { return m_queueHere; } ///< of the queue, on this computer
    /// Sound now, and past this position of its track?
    [[nodiscard]] bool soundsPast(qint64 ms) const;
    [[nodiscard]] double partHeard() const; ///< 0..1 of the track

    [[nodiscard]] int trackChanges() const { return m_trackChanges; }
    [[nodiscard]] int interruptions() const { return m_interruptions; } ///< from playing to waiting or stopped
    void countAnew();

private:
    void ask();
    void takeQueue(const QVector<sync::Track>& tracks);

    ui::Services& m_services;
    QTimer m_timer;
    sync::LibraryCounts m_counts;
    sync::Track m_heard;
    int m_queueHere = 0;
    int m_trackChanges = 0;
    int m_interruptions = 0;
    bool m_wasPlaying = false;
};

} // namespace sostenuto::app
