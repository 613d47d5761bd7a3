#include "sync/folder/FileTags.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr qsizetype mostNames = 32;

/// The number that a text begins with; 0 = none, or more than 9999.
int leadingNumber(QStringView text)
{
    text = text.trimmed();
    int number = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            break;
        number = number * 10 + (c.unicode() - u'0');
        if (number > 9999)
            return 0;
    }
    return number;
}

} // namespace

int yearOf(const QString& date)
{
    const int year = leadingNumber(QStringView(date).trimmed().left(4));
    return year >= 1000 ? year : 0;
}

int placeOf(const QString& text)
{
    return leadingNumber(text);
}

QStringList namesIn(const QStringList& values)
{
    QStringList names;
    for (const QString& value : values) {
        for (const QString& part : value.split(QStringLiteral("; "), Qt::SkipEmptyParts)) {
            const QString name = part.trimmed();
            if (!name.isEmpty() && !names.contains(name) && names.size() < mostNames)
                names.append(name);
        }
    }
    return names;
}

} // namespace sostenuto::sync
