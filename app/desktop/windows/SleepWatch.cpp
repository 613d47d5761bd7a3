// Written after Microsoft's documentation and not yet compiled or tried by us.
#include "app/desktop/SleepWatch.h"

#include <QAbstractNativeEventFilter>
#include <QCoreApplication>

#include <windows.h>

namespace sostenuto::app {

namespace {

/// Every top-level window gets the broadcast; the first one that comes through is enough.
class PowerBroadcast : public SleepWatch, public QAbstractNativeEventFilter {
public:
    PowerBroadcast() { QCoreApplication::instance()->installNativeEventFilter(this); }
    ~PowerBroadcast() override { QCoreApplication::instance()->removeNativeEventFilter(this); }

    bool nativeEventFilter(const QByteArray&, void* message, qintptr*) override
    {
        const auto* event = static_cast<const MSG*>(message);
        if (event->message != WM_POWERBROADCAST)
            return false;
        const bool sleeps = event->wParam == PBT_APMSUSPEND;
        const bool wakes = event->wParam == PBT_APMRESUMEAUTOMATIC;
        if (sleeps && !std::exchange(m_asleep, true))
            Q_EMIT fallsAsleep();
        if (wakes && std::exchange(m_asleep, false))
            Q_EMIT woke();
        return false;
    }

private:
    bool m_asleep = false;
};

} // namespace

std::unique_ptr<SleepWatch> makeSleepWatch()
{
    return std::make_unique<PowerBroadcast>();
}

} // namespace sostenuto::app
