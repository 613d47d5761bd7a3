// Written after Microsoft's documentation and not yet compiled or tried by us.
#include "app/desktop/LookWatch.h"

#include <QAbstractNativeEventFilter>
#include <QCoreApplication>
#include <QTimer>

#include <windows.h>

namespace sostenuto::app {

namespace {

/// Dark and light are Qt's business here.
ui::SystemLook lookNow()
{
    ui::SystemLook look;
    BOOL moves = TRUE;
    if (SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &moves, 0))
        look.lessMovement = !moves;
    HIGHCONTRASTW contrast = {};
    contrast.cbSize = sizeof(contrast);
    if (SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof(contrast), &contrast, 0))
        look.highContrast = (contrast.dwFlags & HCF_HIGHCONTRASTON) != 0;
    return look;
}

class SettingBroadcast : public LookWatch, public QAbstractNativeEventFilter {
public:
    SettingBroadcast()
    {
        QCoreApplication::instance()->installNativeEventFilter(this);
        QTimer::singleShot(0, this, [this] { Q_EMIT told(m_look = lookNow()); });
    }
    ~SettingBroadcast() override { QCoreApplication::instance()->removeNativeEventFilter(this); }

    bool nativeEventFilter(const QByteArray&, void* message, qintptr*) override
    {
        if (static_cast<const MSG*>(message)->message == WM_SETTINGCHANGE)
            if (const ui::SystemLook look = lookNow(); look != m_look)
                Q_EMIT told(m_look = look);
        return false;
    }

private:
    ui::SystemLook m_look;
};

} // namespace

std::unique_ptr<LookWatch> makeLookWatch()
{
    return std::make_unique<SettingBroadcast>();
}

} // namespace sostenuto::app
