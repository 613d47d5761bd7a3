// Everything about unexpected ends, for one run of the player: its log, notes about crashes, the start in safe mode.
#pragma once

#include "app/Profile.h"
#include "app/crash/CrashNote.h"
#include "app/crash/MainThreadWatch.h"
#include "app/crash/RecentLog.h"
#include "app/crash/StartMemory.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace sostenuto::app {

/// Thread: main. Made once this is known to be the one player of its profile.
class CrashWatch : public QObject {
    Q_OBJECT

public:
    /// `wantsSafe`: the listener asked for it.
    CrashWatch(const Profile& profile, bool wantsSafe, QObject* parent = nullptr);
    ~CrashWatch() override; ///< the program ends as it should

    [[nodiscard]] bool isSafe() const { return m_isSafe; }
    /// Why: so many starts before this one came to nothing. 0 = the listener asked.
    [[nodiscard]] int failedStarts() const { return m_failed; }
    /// After the window was shown. Events are handled for a while: the start counts as one that went well.
    void windowShown();
    /// Reads what there is to tell.
    void look();

Q_SIGNALS:
    /// Of the last unexpected end, as text for a report, once for each; in safe mode at every look. Empty: there was
    /// none.
    void looked(const QString& report);

private:
    QString m_notes;
    RecentLog m_log;
    StartMemory m_starts;
    int m_failed = 0;
    bool m_isSafe = false;
    QTimer m_settling;
    std::unique_ptr<MainThreadWatch> m_main;
};

/// Pure. The profile's library and music, with settings and a queue of their own.
[[nodiscard]] Profile safeProfile(const Profile& profile);
/// Makes the settings of safeProfile() anew: the listener's, without those of sound and window, which may be what the
/// player falls over. Files only; before QSettings has read them.
void makeSafeSettings(const Profile& usual, const Profile& safe);

} // namespace sostenuto::app
