// The tokens of the current theme (resources/theme/tokens.json): colours, type, spacing. All that paints asks here.
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

#include <memory>

namespace sostenuto::ui {

// clang-format off
/// Named and ordered as `tokenNames` in Theme.cpp.
enum class Token {
    Window, Base, Raised, Raised2, Inset, Hairline, Hairline2, Control, Text, Text2, Text3, Disabled, Accent,
    AccentHover, AccentPress, OnAccent, AccentText, AccentSoft, AccentSoft2, Focus, SeekPlayed, SeekHeld, SeekRest,
    HeldDot, Hover, Hold1, Hold2, Hold3, UpOk, Track,
};
// clang-format on

enum class StatusFamily { Ok, Degraded, Outage, Offline, Maintenance, Recovering };

struct StatusColours {
    QColor fg;    ///< text and icon
    QColor bg;    ///< banner, pill
    QColor solid; ///< dot, left edge, bar
    QColor line;  ///< 1 px border
};

enum class TypeRole { Hero, Figure, Page, Lyric, Fact, Section, CardTitle, Body, BodyStrong, Small, Caption };

/// One per program, made by the application before the first widget. Gives the application its palette and font, and
/// again whenever it changes; the style (SostenutoStyle) is set by the application. Thread: main.
class Theme : public QObject {
    Q_OBJECT

public:
    enum class Mode { FollowSystem, Dark, Light };

    explicit Theme(Mode mode, QObject* parent = nullptr);
    ~Theme() override;

    /// The theme of this program. There must be one.
    static Theme& current();

    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const;
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] QColor colour(Token token) const;
    [[nodiscard]] StatusColours status(StatusFamily family) const;
    [[nodiscard]] QFont font(TypeRole role) const;
    /// The same in another weight (400 to 700). Weights are set here only: what reads alike differs between themes.
    [[nodiscard]] QFont font(TypeRole role, int weight) const;
    /// Line height of a role, px at the present text size.
    [[nodiscard]] int lineHeight(TypeRole role) const;
    [[nodiscard]] QPalette palette() const;
    /// The listener asked for little movement (system or settings).
    [[nodiscard]] bool lessMovement() const;
    void setLessMovement(bool on);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// Shorthand for paint code.
[[nodiscard]] inline QColor colour(Token token)
{
    return Theme::current().colour(token);
}

} // namespace sostenuto::ui
