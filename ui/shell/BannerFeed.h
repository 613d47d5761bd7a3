// Feeds the banner, the sidebar's status row and the banner's actions from the state of the service and the page shown.
#pragma once

#include "ui/theme/Sentences.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace sostenuto::ui {

class StatusBanner;
class StatusRow;
class WindowActions;
struct Services;

/// The word of the banner's public property: "outage", "signedOut", …, "none".
[[nodiscard]] QString bannerKindWord(sync::BannerKind kind);

/// Once a second the countdown moves, but only while there is one and somebody can see it. Thread: main.
class BannerFeed : public QObject {
    Q_OBJECT

public:
    using Keeps = std::function<KeepsContext()>;

    BannerFeed(Services& services, StatusBanner& banner, StatusRow& row, Keeps keeps);
    void setActions(WindowActions& actions);
    /// The page shown counts differently, or the window came to the front.
    void refresh();

Q_SIGNALS:
    void detailsAsked();
    void signInAsked();

private:
    void act();
    void runClock(const BannerText& text);

    Services& m_services;
    StatusBanner& m_banner;
    StatusRow& m_row;
    Keeps m_keeps;
    WindowActions* m_actions = nullptr;
    QTimer m_clock;
};

} // namespace sostenuto::ui
