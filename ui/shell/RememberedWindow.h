// What the window remembers between starts: its place and shape, how loud, which theme, where one was.
#pragma once

#include "ui/pages/Page.h"
#include "ui/theme/Appearance.h"

class QMainWindow;
class QSettings;

namespace sostenuto::ui {

/// Thin words over QSettings: no secrets, nothing that cannot be lost.
class RememberedWindow {
public:
    explicit RememberedWindow(Services& services) : m_services(services) {}

    /// The theme chosen in the menu; the application asks before it makes the Theme.
    [[nodiscard]] static Appearance appearance(const QSettings& settings);
    void setAppearance(const Appearance& appearance);

    /// False: there was nothing to restore.
    bool restoreGeometry(QMainWindow& window) const;
    /// As QMainWindow::saveGeometry() answers it.
    void saveGeometry(const QByteArray& geometry);

    /// Volume, mute, shuffle and repeat.
    void restoreSound() const;
    void saveSound();

    [[nodiscard]] Place place() const;
    void setPlace(const Place& place);

    [[nodiscard]] int number(const char* key, int otherwise) const;
    void setNumber(const char* key, int value);
    [[nodiscard]] bool flag(const char* key) const;
    void setFlag(const char* key, bool value);

private:
    Services& m_services;
};

} // namespace sostenuto::ui
