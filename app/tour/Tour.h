// `--tour DIR`: walks through an outage of the demo service in the real window, with a picture and a line for each
// step.
#pragma once

#include "app/tour/Hands.h"
#include "app/tour/TourFacts.h"

#include <QDir>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace sostenuto::demo {
class DemoService;
}

namespace sostenuto::app {

/// One thing that is done and what must come of it.
struct TourStep {
    const char* name;
    int limitMs;
    std::function<bool()> act;         ///< tried again until it answers true; empty = nothing to do
    std::function<bool()> until;       ///< the step happened
    std::function<QString()> measured; ///< for its line
    int settleMs = 400;                ///< before the picture: movements end, covers arrive
};

/// Thread: main. What it is given outlives it.
class Tour : public QObject {
    Q_OBJECT

public:
    /// `folder` is made when it is missing; pictures in it are replaced.
    Tour(QWidget& window, demo::DemoService& service, ui::Services& services, const QString& folder);

    void start();

Q_SIGNALS:
    /// 0 = every step happened within its time.
    void finished(int exitCode);

private:
    // TourSteps.cpp
    void planListening();
    void planOutage();
    void planRecovery();
    [[nodiscard]] QStringList lovedTitles() const;
    [[nodiscard]] bool playArrived() const;

    void begin(std::size_t step);
    void look();
    void end(bool happened);
    void takePicture(const TourStep& step);
    [[nodiscard]] double seconds() const { return static_cast<double>(m_clock.elapsed()) / 1000.0; }

    QWidget& m_window;
    demo::DemoService& m_service;
    ui::Services& m_services;
    QDir m_folder;
    Hands m_hands;
    TourFacts m_facts;
    std::vector<TourStep> m_steps;
    std::size_t m_step = 0;
    bool m_acted = false;
    QTimer m_poll;
    QElapsedTimer m_clock;

    // What one step leaves for a later one.
    QString m_playedTitle;
    QDateTime m_playedAt;
    QString m_likedTitle;
    bool m_liked = false; ///< or the like was taken back
};

} // namespace sostenuto::app
