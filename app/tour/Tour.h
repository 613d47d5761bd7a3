// `--tour DIR`: walks through an outage of the demo service in the real window, with a picture and a line for each
// step.
#pragma once

#include "app/tour/Hands.h"
#include "app/tour/TourFacts.h"
#include "app/tour/Walk.h"

#include <QDateTime>
#include <QObject>

namespace sostenuto::demo {
class DemoService;
}

namespace sostenuto::app {

/// Thread: main. What it is given outlives it.
class Tour : public QObject {
    Q_OBJECT

public:
    /// `folder` is made when it is missing; pictures in it are replaced.
    Tour(QWidget& window, demo::DemoService& service, ui::Services& services, const QString& folder);

    void start() { m_walk.start(); }

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

    void add(Step step);
    [[nodiscard]] double seconds() const { return m_walk.seconds(); }

    demo::DemoService& m_service;
    ui::Services& m_services;
    Walk m_walk;
    Hands m_hands;
    TourFacts m_facts;

    // What one step leaves for a later one.
    QString m_playedTitle;
    QDateTime m_playedAt;
    QString m_likedTitle;
    bool m_liked = false; ///< or the like was taken back
};

} // namespace sostenuto::app
