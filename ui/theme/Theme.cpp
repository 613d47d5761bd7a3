#include "ui/theme/Theme.h"

#include "ui/theme/Appearance.h"
#include "ui/theme/Contrast.h"
#include "ui/theme/SystemLook.h"
#include "ui/theme/Tokens.h"

#include <QApplication>
#include <QEvent>
#include <QRawFont>
#include <QStyleHints>

#include <algorithm>

namespace sostenuto::ui {

namespace {

Theme* theTheme = nullptr;
Appearance chosen; // with the theme: there is one
SystemLook wished; // may be told before there is a theme
bool highContrast = false;

bool systemIsDark(bool paletteWasDark)
{
    if (wished.isDark)
        return *wished.isDark;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return paletteWasDark;
}

bool isDarkPalette(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

/// What high contrast is made of. A desktop may wish for dark windows and give Qt a light palette: the wish counts.
QPalette contrastGround(const QPalette& system)
{
    if (!wished.isDark || *wished.isDark == isDarkPalette(system))
        return system;
    QPalette plain = system;
    plain.setColor(QPalette::Window, *wished.isDark ? Qt::black : Qt::white);
    plain.setColor(QPalette::WindowText, *wished.isDark ? Qt::white : Qt::black);
    return plain;
}

bool isDisplay(TypeRole role)
{
    return role == TypeRole::Hero || role == TypeRole::Figure || role == TypeRole::Page || role == TypeRole::Lyric ||
           role == TypeRole::Fact;
}

/// Share of the size taken from the space after each letter (DESIGN-UI 3.4).
qreal trackingOf(TypeRole role)
{
    switch (role) {
    case TypeRole::Hero:
    case TypeRole::Figure:
        return -0.025;
    case TypeRole::Page:
        return -0.018;
    case TypeRole::Lyric:
        return -0.016;
    case TypeRole::Fact:
        return -0.015;
    case TypeRole::Section:
        return -0.005;
    default:
        return 0;
    }
}

int scaled(int px)
{
    return qRound(px * chosen.textSize / 100.0);
}

QFont plainFont(TypeRole role, int size, const QString& systemFamily)
{
    // Qt takes the first family that is there; asking which are would read every font of the system.
    QStringList families{QStringLiteral("Inter"), systemFamily};
    if (isDisplay(role))
        families.prepend(QStringLiteral("Inter Display"));
    QFont font(families);
    font.setPixelSize(size);
    if (const qreal tracking = trackingOf(role); tracking != 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, tracking * size);
    return font;
}

/// Larger letters are not visibly thickened, px.
constexpr int largestDarkened = 15;

/// Where Qt draws PostScript outlines through FreeType it thickens small letters, which on a dark ground makes every
/// text a weight heavier than it is on a light one. Such text is asked for one weight lighter.
bool darkensStems(const QFont& font)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    static const bool darkens = !QRawFont::fromFont(font).fontTable("CFF ").isEmpty();
    return darkens;
#else
    Q_UNUSED(font);
    return false;
#endif
}

/// Qt tells it from 6.10 on.
void followContrast([[maybe_unused]] QObject* theme)
{
    highContrast = wished.highContrast.value_or(false);
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
    const QAccessibilityHints* hints = QGuiApplication::styleHints()->accessibility();
    highContrast = hints->contrastPreference() == Qt::ContrastPreference::HighContrast;
    QObject::connect(hints, &QAccessibilityHints::contrastPreferenceChanged, theme, [](Qt::ContrastPreference wanted) {
        setHighContrast(wanted == Qt::ContrastPreference::HighContrast);
    });
#endif
}

} // namespace

struct Theme::Parts {
    Tokens tokens = readTokens();
    /// The platform's own palette, as it was before ours took its place.
    QPalette system;
    ColourSet contrast; ///< made of it
    bool dark = false;
    bool applying = false;
    QString systemFamily;
    mutable std::array<std::unique_ptr<QFont>, typeRoleCount> fonts;

    [[nodiscard]] const ColourSet& set() const
    {
        if (highContrast)
            return contrast;
        return dark ? tokens.dark : tokens.light;
    }
    [[nodiscard]] const TypeSize& type(TypeRole role) const { return tokens.type[static_cast<size_t>(role)]; }
};

Theme::Theme(Mode mode, QObject* parent) : QObject(parent), m_parts(std::make_unique<Parts>())
{
    Q_ASSERT(!theTheme);
    theTheme = this;
    chosen = {};
    chosen.mode = mode;
    m_parts->system = QGuiApplication::palette();
    m_parts->systemFamily = QGuiApplication::font().family();
    followContrast(this);
    apply();
    qApp->installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::apply);
#endif
}

Theme::~Theme()
{
    theTheme = nullptr;
}

Theme& Theme::current()
{
    Q_ASSERT(theTheme);
    return *theTheme;
}

void Theme::setMode(Mode mode)
{
    chosen.mode = mode;
    apply();
}

void Theme::apply()
{
    if (m_parts->applying)
        return;
    m_parts->applying = true;
    const Mode mode = chosen.mode;
    const bool ofPalette = isDarkPalette(m_parts->system);
    m_parts->dark = highContrast                 ? wished.isDark.value_or(ofPalette)
                    : mode == Mode::FollowSystem ? systemIsDark(ofPalette)
                                                 : mode == Mode::Dark;
    if (highContrast)
        m_parts->contrast = contrastColours(contrastGround(m_parts->system));
    for (auto& font : m_parts->fonts)
        font.reset();
    QApplication::setPalette(palette());
    QApplication::setFont(font(TypeRole::Body));
    m_parts->applying = false;
    Q_EMIT changed();
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    // A palette that is not ours comes from the system (Qt before 6.5 has no other sign of its theme).
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange && !m_parts->applying) {
        const QColor window = QGuiApplication::palette().color(QPalette::Window);
        if (window != colour(Token::Base)) {
            m_parts->system = QGuiApplication::palette();
            apply();
        }
    }
    return QObject::eventFilter(watched, event);
}

Theme::Mode Theme::mode() const
{
    return chosen.mode;
}
bool Theme::isDark() const
{
    return m_parts->dark;
}
QColor Theme::colour(Token token) const
{
    return m_parts->set().colours[static_cast<size_t>(token)];
}
StatusColours Theme::status(StatusFamily family) const
{
    return m_parts->set().families[static_cast<size_t>(family)];
}
int Theme::lineHeight(TypeRole role) const
{
    return scaled(m_parts->type(role).line);
}
bool Theme::lessMovement() const
{
    return chosen.lessMovement || wished.lessMovement.value_or(false);
}
void Theme::setLessMovement(bool on)
{
    chosen.lessMovement = on;
}

QFont Theme::font(TypeRole role) const
{
    auto& cached = m_parts->fonts[static_cast<size_t>(role)];
    if (!cached)
        cached = std::make_unique<QFont>(font(role, m_parts->type(role).weight));
    return *cached;
}

QFont Theme::font(TypeRole role, int weight) const
{
    const int size = scaled(m_parts->type(role).size);
    QFont font = plainFont(role, size, m_parts->systemFamily);
    const bool lighter = m_parts->dark && size <= largestDarkened && darkensStems(font);
    font.setWeight(static_cast<QFont::Weight>(lighter ? weight - 100 : weight));
    return font;
}

QPalette Theme::palette() const
{
    using P = QPalette;
    QPalette palette;
    const std::pair<P::ColorRole, Token> roles[] = {{P::Window, Token::Base},
                                                    {P::WindowText, Token::Text},
                                                    {P::Base, Token::Base},
                                                    {P::AlternateBase, Token::Base},
                                                    {P::Text, Token::Text},
                                                    {P::Button, Token::Raised},
                                                    {P::ButtonText, Token::Text},
                                                    {P::PlaceholderText, Token::Text3},
                                                    {P::Highlight, Token::AccentSoft},
                                                    {P::HighlightedText, Token::Text},
                                                    {P::Link, Token::AccentText},
                                                    {P::LinkVisited, Token::AccentText},
                                                    {P::ToolTipBase, Token::Raised2},
                                                    {P::ToolTipText, Token::Text},
                                                    {P::Mid, Token::Hairline},
                                                    {P::Dark, Token::Control},
                                                    {P::Light, Token::Raised2},
                                                    {P::Midlight, Token::Raised2},
                                                    {P::Shadow, Token::Hairline},
                                                    {P::BrightText, Token::OnAccent}};
    for (const auto& [role, token] : roles)
        palette.setColor(role, colour(token));
    for (const P::ColorRole role : {P::WindowText, P::Text, P::ButtonText, P::HighlightedText, P::PlaceholderText})
        palette.setColor(P::Disabled, role, colour(Token::Disabled));
    palette.setColor(P::Disabled, P::Highlight, colour(Token::Raised2));
    return palette;
}

Appearance appearance()
{
    return chosen;
}

void setAppearance(const Appearance& wanted)
{
    chosen = wanted;
    if (std::find(textSizes.begin(), textSizes.end(), wanted.textSize) == textSizes.end())
        chosen.textSize = 100;
    Theme::current().setMode(chosen.mode); // which carries out all of it
}

int grown(int height, int lines)
{
    constexpr int body = 20; // line heights at 100 % (tokens.json)
    constexpr int second = 16;
    return height + scaled(body) - body + (lines - 1) * (scaled(second) - second);
}

int widened(int width)
{
    return std::max(width, scaled(width));
}

void setSystemLook(const SystemLook& look)
{
    if (look == wished)
        return;
    wished = look;
    highContrast = look.highContrast.value_or(highContrast);
    if (theTheme)
        theTheme->setMode(chosen.mode);
}

bool hasWash()
{
    return chosen.wash && !highContrast;
}

bool isHighContrast()
{
    return highContrast;
}

void setHighContrast(bool on)
{
    if (on == highContrast)
        return;
    highContrast = on;
    Theme::current().setMode(chosen.mode);
}

} // namespace sostenuto::ui
