#include "app/crash/CrashWatch.h"

#include "app/crash/CrashCatcher.h"

#include <sync/model/WhenDone.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSettings>
#include <QtConcurrentRun>

namespace sostenuto::app {

namespace {

Q_LOGGING_CATEGORY(lcCrash, "sostenuto.crash")

constexpr auto settlesAfter = std::chrono::seconds(10);

QString title()
{
    return QStringLiteral("%1  Sostenuto %2")
        .arg(QDateTime::currentDateTime().toString(Qt::ISODate), QStringLiteral(SOSTENUTO_VERSION));
}

/// Only for those who build it: in a computer that sleeps or swaps, a listener's player is held without being wrong.
std::unique_ptr<MainThreadWatch> watchMain()
{
#if defined(QT_FORCE_ASSERTS) || !defined(QT_NO_DEBUG)
    return std::make_unique<MainThreadWatch>(std::chrono::seconds(2), [](std::chrono::milliseconds since) {
        qCWarning(lcCrash) << "the main thread has been held for" << since.count() << "ms, here:";
        printMainStack();
    });
#else
    return nullptr;
#endif
}

} // namespace

CrashWatch::CrashWatch(const Profile& profile, bool wantsSafe, QObject* parent)
    : QObject(parent), m_notes(QDir(profile.folder).filePath(QStringLiteral("crashes"))),
      m_log(profile.folder, title()), m_starts(QDir(profile.folder).filePath(QStringLiteral("starting")))
{
    catchCrashes(m_notes, crashHead());
    const int before = m_starts.begin();
    m_isSafe = wantsSafe || wantsSafeStart(before);
    m_failed = wantsSafe ? 0 : before;
    if (m_isSafe)
        qCWarning(lcCrash) << "started in safe mode;" << before << "starts before it came to nothing";
    m_settling.setSingleShot(true);
    connect(&m_settling, &QTimer::timeout, this, [this] { m_starts.settled(); });
}

CrashWatch::~CrashWatch()
{
    m_starts.settled();
}

void CrashWatch::windowShown()
{
    m_settling.start(settlesAfter);
    m_main = watchMain();
}

void CrashWatch::look()
{
    const WhichNote which = m_isSafe ? WhichNote::Newest : WhichNote::Untold;
    sync::whenDone(QtConcurrent::run(takeCrashNote, m_notes, which), this,
                   [this](const std::optional<CrashNote>& note) {
                       Q_EMIT looked(note ? crashReport(*note, QDir::homePath()) : QString());
                   });
}

Profile safeProfile(const Profile& profile)
{
    Profile safe = profile;
    const QDir folder(QDir(profile.folder).filePath(QStringLiteral("safe-mode")));
    safe.settingsFile = folder.filePath(QFileInfo(profile.settingsFile).fileName());
    safe.sessionFile = folder.filePath(QFileInfo(profile.sessionFile).fileName());
    return safe;
}

void makeSafeSettings(const Profile& usual, const Profile& safe)
{
    QDir().mkpath(QFileInfo(safe.settingsFile).absolutePath());
    QFile::remove(safe.settingsFile);
    QFile::remove(safe.sessionFile);
    QFile::copy(usual.settingsFile, safe.settingsFile);
    QSettings settings(safe.settingsFile, QSettings::IniFormat);
    const QString account = QStringLiteral("window/hasAccount"); // else the window begins with a welcome
    const QVariant hasAccount = settings.value(account);
    for (const char* group : {"sound", "window"})
        settings.remove(QLatin1String(group));
    if (hasAccount.isValid())
        settings.setValue(account, hasAccount);
}

} // namespace sostenuto::app
