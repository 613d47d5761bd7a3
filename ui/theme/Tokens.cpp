#include "ui/theme/Tokens.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// At file scope: a static library's resources are registered by hand, and the macro can't stand in a namespace.
static void registerLook()
{
    Q_INIT_RESOURCE(look);
}

namespace sostenuto::ui {

namespace {

constexpr std::array<const char*, tokenCount> tokenNames{
    "window",     "base",       "raised",      "raised2",  "inset",      "hairline",    "hairline2",   "control",
    "text",       "text2",      "text3",       "disabled", "accent",     "accentHover", "accentPress", "onAccent",
    "accentText", "accentSoft", "accentSoft2", "focus",    "seekPlayed", "seekHeld",    "seekRest",    "heldDot",
    "hover",      "hold1",      "hold2",       "hold3",    "upOk",       "track"};
constexpr std::array<const char*, familyCount> familyNames{"ok",      "degraded",    "outage",
                                                           "offline", "maintenance", "recovering"};
constexpr std::array<const char*, typeRoleCount> roleNames{
    "hero", "figure", "page", "lyric", "fact", "section", "cardTitle", "body", "bodyStrong", "small", "caption"};

QColor colourIn(const QJsonObject& object, const char* name)
{
    const QColor colour(object[QLatin1String(name)].toString());
    Q_ASSERT_X(colour.isValid(), "tokens.json", name);
    return colour;
}

ColourSet coloursOf(const QJsonObject& theme)
{
    ColourSet set;
    const QJsonObject colours = theme[u"colour"].toObject();
    for (size_t i = 0; i < tokenNames.size(); ++i)
        set.colours[i] = colourIn(colours, tokenNames[i]);
    const QJsonObject status = theme[u"status"].toObject();
    for (size_t i = 0; i < familyNames.size(); ++i) {
        const QJsonObject family = status[QLatin1String(familyNames[i])].toObject();
        set.families[i] = {colourIn(family, "fg"), colourIn(family, "bg"), colourIn(family, "solid"),
                           colourIn(family, "line")};
    }
    return set;
}

} // namespace

Tokens readTokens()
{
    registerLook();
    QFile file(QStringLiteral(":/theme/tokens.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened);
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();

    Tokens tokens;
    tokens.dark = coloursOf(root[u"dark"].toObject());
    tokens.light = coloursOf(root[u"light"].toObject());
    const QJsonObject type = root[u"type"].toObject();
    for (size_t i = 0; i < roleNames.size(); ++i) {
        const QJsonArray row = type[QLatin1String(roleNames[i])].toArray();
        Q_ASSERT_X(row.size() == 3, "tokens.json", roleNames[i]);
        tokens.type[i] = {row[0].toInt(), row[1].toInt(), row[2].toInt()};
    }
    return tokens;
}

} // namespace sostenuto::ui
