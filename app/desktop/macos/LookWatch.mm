// Written after Apple's documentation and not yet compiled or tried by us.
#include "app/desktop/LookWatch.h"

#include <QTimer>

#import <AppKit/AppKit.h>

namespace sostenuto::app {

namespace {

/// Dark and light are Qt's business here.
ui::SystemLook lookNow()
{
    ui::SystemLook look;
    look.lessMovement = NSWorkspace.sharedWorkspace.accessibilityDisplayShouldReduceMotion;
    look.highContrast = NSWorkspace.sharedWorkspace.accessibilityDisplayShouldIncreaseContrast;
    return look;
}

class WorkspaceLook : public LookWatch {
public:
    WorkspaceLook()
    {
        NSNotificationCenter* centre = NSWorkspace.sharedWorkspace.notificationCenter;
        m_changes = [centre addObserverForName:NSWorkspaceAccessibilityDisplayOptionsDidChangeNotification
                                        object:nil
                                         queue:NSOperationQueue.mainQueue
                                    usingBlock:^(NSNotification*) { Q_EMIT told(lookNow()); }];
        QTimer::singleShot(0, this, [this] { Q_EMIT told(lookNow()); });
    }
    ~WorkspaceLook() override { [NSWorkspace.sharedWorkspace.notificationCenter removeObserver:m_changes]; }

private:
    id m_changes;
};

} // namespace

std::unique_ptr<LookWatch> makeLookWatch()
{
    return std::make_unique<WorkspaceLook>();
}

} // namespace sostenuto::app
