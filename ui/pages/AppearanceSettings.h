// How the window looks and which language it speaks.
#pragma once

#include "ui/theme/Appearance.h"

#include <QWidget>

#include <functional>

class QSettings;

namespace sostenuto::ui {

class SettingCard;

/// What is chosen here shows at once, and follows what is chosen elsewhere; the window remembers it. Only the language
/// waits for the next start. Thread: main.
class AppearanceSettings : public QWidget {
    Q_OBJECT

public:
    explicit AppearanceSettings(QSettings& settings, QWidget* parent = nullptr);

private:
    void addTheme(SettingCard* card);
    void addTextSize(SettingCard* card);
    void addDensity(SettingCard* card);
    void addSwitch(SettingCard* card, const char* name, const QStringList& words, bool Appearance::*choice);
    [[nodiscard]] QWidget* buildLanguages(QWidget* parent);
    /// Now, and whenever the look changes.
    void follow(const std::function<void(const Appearance&)>& show);

    QSettings& m_settings;
};

} // namespace sostenuto::ui
