// A desktop of its own for one test: display, window manager, session bus, keyring. All end with it.
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>
#include <optional>
#include <vector>

namespace sostenuto::tests {

/// Needs Xvfb, openbox, dbus-daemon, gnome-keyring-daemon (see packaging/packages-debian-test.txt).
class Desktop {
public:
    enum class Keyring { Unlocked, None };

    Desktop() = default;
    ~Desktop();

    /// False: something did not start; why() says what.
    [[nodiscard]] bool start(Keyring keyring, int width = 1440, int height = 900);
    [[nodiscard]] QString why() const { return m_why; }
    /// For programs on this desktop. Accessibility is on; HOME is a private folder.
    [[nodiscard]] QProcessEnvironment environment() const { return m_environment; }
    void setVariable(const QString& name, const QString& value) { m_environment.insert(name, value); }
    /// What stands on the display now, as a PNG.
    bool screenshot(const QString& path) const;
    /// Runs a program to its end on this desktop. nullopt = it failed or took longer.
    [[nodiscard]] std::optional<QByteArray> run(const QString& program, const QStringList& arguments,
                                                int patienceMs = 30'000) const;

private:
    bool startDisplay(int width, int height);
    bool startBus(Keyring keyring);
    bool startKeyring();
    bool startWindowManager();
    QProcess* launch(const QString& program, const QStringList& arguments);
    bool failed(const QString& why);

    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
    std::vector<std::unique_ptr<QProcess>> m_processes; ///< ended last first
    QString m_why;
};

} // namespace sostenuto::tests
