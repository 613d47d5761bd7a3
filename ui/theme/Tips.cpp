#include "ui/theme/Tips.h"

namespace sostenuto::ui {

namespace {

// In no name and no sentence, so that it parts the two without doubt. The second keeps room for the frame's right side.
const QString between{QChar(0x2003)};
const QString behind{QChar(0x2001)};

} // namespace

QString tipText(const TipParts& parts)
{
    return parts.keys.isEmpty() ? parts.words : parts.words + between + parts.keys + behind;
}

TipParts tipParts(const QString& text)
{
    const qsizetype at = text.lastIndexOf(between);
    if (at < 0 || !text.endsWith(behind))
        return {text, {}};
    return {text.left(at), text.mid(at + between.size()).chopped(behind.size())};
}

} // namespace sostenuto::ui
