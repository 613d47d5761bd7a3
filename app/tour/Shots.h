// `--shots DIR`: every page and the panel over the demo's library, in both themes and three sizes, as pictures.
#pragma once

#include "app/tour/Hands.h"
#include "app/tour/TourFacts.h"
#include "app/tour/Walk.h"

#include <QObject>
#include <QSize>

#include <functional>

namespace sostenuto::demo {
class DemoService;
}

namespace sostenuto::app {

/// Names: PAGE-THEME-WIDTH.png. Thread: main. What it is given outlives it.
class Shots : public QObject {
    Q_OBJECT

public:
    Shots(QWidget& window, demo::DemoService& service, ui::Services& services, const QString& folder);

    void start() { m_walk.start(); }

Q_SIGNALS:
    /// 0 = every page could be shown.
    void finished(int exitCode);

private:
    void planMusic();
    void planPages(const QString& theme, QSize size);
    void planThings(const QString& look);
    void planPanel(const QString& look);
    void planOutage(const QString& look);
    /// A step with a picture. `look` is the end of its name.
    void add(const char* name, const QString& look, std::function<bool()> act, std::function<bool()> until);
    bool openThing(const char* from, const char* list, const char* title);
    [[nodiscard]] bool allIsHere() const;

    QWidget& m_window;
    demo::DemoService& m_service;
    ui::Services& m_services;
    Walk m_walk;
    Hands m_hands;
    TourFacts m_facts;
};

} // namespace sostenuto::app
