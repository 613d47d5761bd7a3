// Feeds the banner, the sidebar's status row and the banner's actions from the state of the service and the page shown.
#pragma once

#include "ui/models/QueueArrival.h"
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
/// That of the banner for changes that no service takes.
[[nodiscard]] QString needsYouBannerWord();

/// Once a second the countdown moves, but only while there is one and somebody can see it. When nothing else is to be
/// said, changes that need the listener are; let go, that comes again when there is one more of them. Thread: main.
class BannerFeed : public QObject {
    Q_OBJECT

public:
    using Keeps = std::function<KeepsContext()>;

    /// Does the page that is shown say itself how this service is?
    using Told = std::function<bool(sync::SourceId)>;

    BannerFeed(Services& services, StatusBanner& banner, StatusRow& row, Keeps keeps);
    void setTold(Told told) { m_told = std::move(told); }
    void setActions(WindowActions& actions);
    /// The page shown counts differently, or the window came to the front.
    void refresh();

Q_SIGNALS:
    /// The whole of what the banner is about.
    void detailsAsked();
    void signInAsked();
    /// The details of what waits.
    void changesAsked();

private:
    void act();
    void help();
    void askDetails();
    void letGo();
    [[nodiscard]] BannerText textOf(const sync::ServiceState& state);
    [[nodiscard]] QString incidentOf(sync::SourceId source) const;
    [[nodiscard]] bool isTold(const sync::ServiceState& state, const BannerText& text) const;
    [[nodiscard]] bool saysNeedsYou() const;
    [[nodiscard]] int parked() const;
    void runClock(const BannerText& text);

    Services& m_services;
    StatusBanner& m_banner;
    StatusRow& m_row;
    Keeps m_keeps;
    Told m_told;
    QueueArrival m_queue; ///< while maintenance is planned
    WindowActions* m_actions = nullptr;
    QTimer m_clock;
    int m_parkedLetGo = 0; ///< so many need the listener, who has closed the banner about them
};

} // namespace sostenuto::ui
