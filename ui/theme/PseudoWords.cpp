#include "ui/theme/PseudoWords.h"

#include <cstring>

namespace sostenuto::ui {

namespace {

constexpr QStringView plain = u"aAcCeEiInNoOuUyYsSzZ";
constexpr QStringView accented = u"äÄçÇéÉîÎñÑöÖüÜÿŸšŠžŽ";

/// How many characters from `i` are a place for a value, else 0.
qsizetype placeAt(const QString& text, qsizetype i)
{
    if (text[i] != u'%' || i + 1 >= text.size())
        return 0;
    const bool localised = text[i + 1] == u'L';
    const qsizetype digit = localised ? i + 2 : i + 1;
    if (digit < text.size() && (text[digit].isDigit() || text[digit] == u'n'))
        return digit - i + 1;
    return 0;
}

/// In words of a length that languages have: a line can be broken between them.
QString lengthening(int letters)
{
    constexpr qsizetype longestWord = 12;
    QString signs((letters + 2) / 3, u'~');
    for (qsizetype at = longestWord; at < signs.size(); at += longestWord + 1)
        signs.insert(at, u' ');
    return signs;
}

} // namespace

QString pseudoWords(const QString& english)
{
    QString text;
    int letters = 0;
    for (qsizetype i = 0; i < english.size(); ++i) {
        if (const qsizetype place = placeAt(english, i)) {
            text += QStringView(english).mid(i, place);
            i += place - 1;
            continue;
        }
        const qsizetype known = plain.indexOf(english[i]);
        text += known < 0 ? english[i] : accented[known];
        letters += english[i].isLetter() ? 1 : 0;
    }
    if (letters == 0)
        return english; // a sign, or "%1 · %2"
    return u'[' + text + u' ' + lengthening(letters) + u']';
}

QString PseudoWords::translate(const char* /*context*/, const char* source, const char* /*disambiguation*/,
                               int /*n*/) const
{
    if (std::strncmp(source, "QT_", 3) == 0)
        return {}; // Qt's questions to a translation, such as the layout's direction
    return pseudoWords(QString::fromUtf8(source));
}

} // namespace sostenuto::ui
