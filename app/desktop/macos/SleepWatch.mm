// Written after Apple's documentation and not yet compiled or tried by us.
#include "app/desktop/SleepWatch.h"

#import <AppKit/AppKit.h>

namespace sostenuto::app {

namespace {

class WorkspaceSleep : public SleepWatch {
public:
    WorkspaceSleep()
    {
        NSNotificationCenter* centre = NSWorkspace.sharedWorkspace.notificationCenter;
        m_sleeps = [centre addObserverForName:NSWorkspaceWillSleepNotification
                                       object:nil
                                        queue:NSOperationQueue.mainQueue
                                   usingBlock:^(NSNotification*) { Q_EMIT fallsAsleep(); }];
        m_wakes = [centre addObserverForName:NSWorkspaceDidWakeNotification
                                      object:nil
                                       queue:NSOperationQueue.mainQueue
                                  usingBlock:^(NSNotification*) { Q_EMIT woke(); }];
    }
    ~WorkspaceSleep() override
    {
        [NSWorkspace.sharedWorkspace.notificationCenter removeObserver:m_sleeps];
        [NSWorkspace.sharedWorkspace.notificationCenter removeObserver:m_wakes];
    }

private:
    id m_sleeps;
    id m_wakes;
};

} // namespace

std::unique_ptr<SleepWatch> makeSleepWatch()
{
    return std::make_unique<WorkspaceSleep>();
}

} // namespace sostenuto::app
