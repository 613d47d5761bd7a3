#include "tests/support/endtoend/Desktop.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>

namespace sostenuto::tests {

namespace {

constexpr int patienceMs = 20'000;

/// The first line that a program prints, without its end.
QByteArray firstLine(QProcess& process)
{
    QElapsedTimer timer;
    timer.start();
    while (!process.canReadLine() && timer.elapsed() < patienceMs) {
        if (!process.waitForReadyRead(200) && process.state() == QProcess::NotRunning)
            return {};
    }
    return process.readLine().trimmed();
}

/// A bus on which only accessibility starts by itself: no keyring, whatever is installed.
const char busWithoutKeyring[] = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
<servicedir>%1</servicedir>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>)";

} // namespace

Desktop::~Desktop()
{
    while (!m_processes.empty()) {
        QProcess& process = *m_processes.back();
        process.terminate();
        if (!process.waitForFinished(3000)) {
            process.kill();
            process.waitForFinished(3000);
        }
        m_processes.pop_back();
    }
}

bool Desktop::failed(const QString& why)
{
    m_why = why;
    return false;
}

QProcess* Desktop::launch(const QString& program, const QStringList& arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setProcessChannelMode(QProcess::SeparateChannels);
    process->setStandardErrorFile(QProcess::nullDevice());
    process->start(program, arguments);
    if (!process->waitForStarted(patienceMs))
        return nullptr;
    m_processes.push_back(std::move(process));
    return m_processes.back().get();
}

bool Desktop::start(Keyring keyring, int width, int height)
{
    m_environment = QProcessEnvironment::systemEnvironment();
    const QString run = m_home.filePath(QStringLiteral("run"));
    QDir().mkpath(run);
    QFile::setPermissions(run, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const char* gone : {"DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_DATA_HOME",
                             "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        m_environment.remove(QString::fromLatin1(gone));
    m_environment.insert(QStringLiteral("HOME"), m_home.path());
    m_environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), run);
    m_environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
    return startDisplay(width, height) && startBus(keyring) && (keyring == Keyring::None || startKeyring()) &&
           startWindowManager();
}

bool Desktop::startDisplay(int width, int height)
{
    const QString screen = QStringLiteral("%1x%2x24").arg(width).arg(height);
    QProcess* display =
        launch(QStringLiteral("Xvfb"), {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                                        QStringLiteral("0"), screen, QStringLiteral("-dpi"), QStringLiteral("96"),
                                        QStringLiteral("-nolisten"), QStringLiteral("tcp")});
    const QByteArray number = display ? firstLine(*display) : QByteArray();
    if (number.isEmpty())
        return failed(QStringLiteral("Xvfb did not start"));
    m_environment.insert(QStringLiteral("DISPLAY"), u':' + QString::fromLatin1(number));
    return true;
}

bool Desktop::startBus(Keyring keyring)
{
    QStringList arguments{QStringLiteral("--nofork"), QStringLiteral("--print-address")};
    if (keyring == Keyring::None) {
        const QString services = m_home.filePath(QStringLiteral("services"));
        const QString accessibility = QStringLiteral("/org.a11y.Bus.service");
        QDir().mkpath(services);
        QFile::copy(QStringLiteral("/usr/share/dbus-1/services") + accessibility, services + accessibility);
        QFile config(m_home.filePath(QStringLiteral("bus.conf")));
        if (!config.open(QIODevice::WriteOnly) ||
            config.write(QString::fromLatin1(busWithoutKeyring).arg(services).toUtf8()) < 0)
            return failed(QStringLiteral("no bus configuration"));
        config.close();
        arguments << QStringLiteral("--config-file=") + config.fileName();
    } else
        arguments << QStringLiteral("--session");
    QProcess* bus = launch(QStringLiteral("dbus-daemon"), arguments);
    const QByteArray address = bus ? firstLine(*bus) : QByteArray();
    if (address.isEmpty())
        return failed(QStringLiteral("dbus-daemon did not start"));
    m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QString::fromLatin1(address));
    return true;
}

bool Desktop::startKeyring()
{
    QProcess* keyring =
        launch(QStringLiteral("gnome-keyring-daemon"),
               {QStringLiteral("--unlock"), QStringLiteral("--components=secrets"), QStringLiteral("--foreground")});
    if (!keyring)
        return failed(QStringLiteral("gnome-keyring-daemon did not start"));
    keyring->write("test"); // without a line feed: it would be part of the password
    keyring->waitForBytesWritten(patienceMs);
    keyring->closeWriteChannel();
    // Before it owns the name, the bus would start another one, and that one would ask.
    const QStringList owned{QStringLiteral("--session"),
                            QStringLiteral("--print-reply"),
                            QStringLiteral("--dest=org.freedesktop.DBus"),
                            QStringLiteral("/org/freedesktop/DBus"),
                            QStringLiteral("org.freedesktop.DBus.NameHasOwner"),
                            QStringLiteral("string:org.freedesktop.secrets")};
    for (int i = 0; i < 100; ++i) {
        const auto answer = run(QStringLiteral("dbus-send"), owned);
        if (answer && answer->contains("true"))
            return true;
        QThread::msleep(50);
    }
    return failed(QStringLiteral("the keyring is not ready"));
}

bool Desktop::startWindowManager()
{
    if (!launch(QStringLiteral("openbox"), {QStringLiteral("--sm-disable")}))
        return failed(QStringLiteral("openbox did not start"));
    // It says nothing when it is ready, but it names itself on the root window.
    for (int i = 0; i < 100; ++i) {
        const auto named =
            run(QStringLiteral("xprop"), {QStringLiteral("-root"), QStringLiteral("_NET_SUPPORTING_WM_CHECK")});
        if (named && named->contains("window id"))
            return true;
        QThread::msleep(50);
    }
    return failed(QStringLiteral("openbox is not ready"));
}

std::optional<QByteArray> Desktop::run(const QString& program, const QStringList& arguments, int patience) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(program, arguments);
    if (!process.waitForStarted(patience) || !process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished(3000);
        return std::nullopt;
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        qWarning().noquote() << program << arguments.join(u' ') << process.readAllStandardError().right(2000);
        return std::nullopt;
    }
    return process.readAllStandardOutput();
}

bool Desktop::screenshot(const QString& path) const
{
    QDir().mkpath(QFileInfo(path).path());
    return run(QStringLiteral("import"), {QStringLiteral("-window"), QStringLiteral("root"), path}).has_value();
}

} // namespace sostenuto::tests
