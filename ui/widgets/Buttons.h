// Buttons beyond the standard ones, which QPushButton with a `variant` gives (SostenutoStyle.h).
#pragma once

#include "ui/theme/Theme.h"

#include <QToolButton>

#include <optional>

namespace sostenuto::ui {

/// An icon alone, 32 × 32 (28 small). Its tooltip without the shortcut is its accessible name.
class IconButton : public QToolButton {
    Q_OBJECT

public:
    IconButton(const QString& iconName, const QString& words, QWidget* parent = nullptr);
    void setIconName(const QString& name);
    [[nodiscard]] QString iconName() const { return m_name; }
    /// Tooltip and accessible name; `shortcut` is added to the tooltip.
    void setWords(const QString& words, const QString& shortcut = {});
    void setSmall(bool small);
    /// The state of a toggle in the player: accent and a dot below. Unlike checked, it does not change by clicking.
    void setOn(bool on);
    [[nodiscard]] bool isOn() const { return m_on; }
    /// Takes the ink of a state; nothing = its own.
    void setFamily(std::optional<StatusFamily> family);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    std::optional<StatusFamily> m_family;
    bool m_on = false;
};

/// The round one that starts and stops, 40 px: `play` or `pause`.
class RoundPlayButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit RoundPlayButton(QWidget* parent = nullptr);
    /// Changes sign, tooltip and accessible name.
    void setPlaying(bool playing);
    /// That do the same, for the tooltip.
    void setKeys(const QString& keys);
    [[nodiscard]] QSize sizeHint() const override { return {48, 48}; } ///< with the room of the focus ring

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void tell();

    QString m_keys;
    bool m_playing = false;
};

} // namespace sostenuto::ui
