#include "sync/search/SearchQuery.h"

#include <QHash>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sostenuto::sync {

namespace {

constexpr qsizetype longestQuery = 500;
constexpr qsizetype mostTerms = 20;

enum class ValueKind { Text, Number, Duration, Moment, Flag };

struct FieldFacts {
    SearchField field;
    ValueKind kind;
};

const QHash<QString, FieldFacts>& fields()
{
    static const QHash<QString, FieldFacts> all{
        {QStringLiteral("title"), {SearchField::Title, ValueKind::Text}},
        {QStringLiteral("artist"), {SearchField::Artist, ValueKind::Text}},
        {QStringLiteral("album"), {SearchField::Album, ValueKind::Text}},
        {QStringLiteral("genre"), {SearchField::Genre, ValueKind::Text}},
        {QStringLiteral("composer"), {SearchField::Composer, ValueKind::Text}},
        {QStringLiteral("folder"), {SearchField::Folder, ValueKind::Text}},
        {QStringLiteral("format"), {SearchField::Format, ValueKind::Text}},
        {QStringLiteral("source"), {SearchField::Source, ValueKind::Text}},
        {QStringLiteral("year"), {SearchField::Year, ValueKind::Number}},
        {QStringLiteral("rating"), {SearchField::Rating, ValueKind::Number}},
        {QStringLiteral("plays"), {SearchField::Plays, ValueKind::Number}},
        {QStringLiteral("bitrate"), {SearchField::BitRate, ValueKind::Number}},
        {QStringLiteral("length"), {SearchField::Duration, ValueKind::Duration}},
        {QStringLiteral("added"), {SearchField::Added, ValueKind::Moment}},
        {QStringLiteral("played"), {SearchField::Played, ValueKind::Moment}},
        {QStringLiteral("loved"), {SearchField::Loved, ValueKind::Flag}},
        {QStringLiteral("held"), {SearchField::Held, ValueKind::Flag}},
    };
    return all;
}

/// From the first to the last moment that a value means: a year is 365 days, 3:30 is a second.
struct Span {
    qint64 first;
    qint64 last;
};

std::optional<Span> numberSpan(const QString& text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber && number >= 0 ? std::optional(Span{number, number}) : std::nullopt;
}

std::optional<Span> durationSpan(const QString& text)
{
    qint64 seconds = 0;
    const QStringList parts = text.split(u':');
    if (parts.size() > 3)
        return std::nullopt;
    for (const QString& part : parts) {
        const auto number = numberSpan(part);
        if (!number || number->first > 1'000'000)
            return std::nullopt;
        seconds = seconds * 60 + number->first;
    }
    return Span{seconds * 1000, seconds * 1000 + 999};
}

/// "30d": days back from now. Negative: it is an age, not a date.
std::optional<qint64> ageDays(const QString& text)
{
    static const QHash<QChar, int> days{{u'd', 1}, {u'w', 7}, {u'm', 30}, {u'y', 365}};
    if (text.size() < 2 || !days.contains(text.back()))
        return std::nullopt;
    const auto number = numberSpan(text.chopped(1));
    return number && number->first < 100'000 ? std::optional(number->first * days.value(text.back())) : std::nullopt;
}

std::optional<Span> dateSpan(const QString& text)
{
    QDate first = QDate::fromString(text, Qt::ISODate);
    QDate next = first.addDays(1);
    if (text.size() == 4 && numberSpan(text)) {
        first = QDate(text.toInt(), 1, 1);
        next = first.addYears(1);
    }
    if (!first.isValid() || !next.isValid())
        return std::nullopt;
    return Span{first.startOfDay().toMSecsSinceEpoch(), next.startOfDay().toMSecsSinceEpoch() - 1};
}

std::optional<Span> spanOf(ValueKind kind, const QString& text, const QDateTime& now)
{
    if (kind == ValueKind::Number)
        return numberSpan(text);
    if (kind == ValueKind::Duration)
        return durationSpan(text);
    if (const auto days = ageDays(text)) {
        const qint64 moment = now.addDays(-*days).toMSecsSinceEpoch();
        return Span{moment, moment};
    }
    return dateSpan(text);
}

/// "<30d" is younger than thirty days, which is a later moment.
QString turned(const QString& sign)
{
    QString other = sign;
    return sign.startsWith(u'<') ? other.replace(u'<', u'>') : other.replace(u'>', u'<');
}

bool readCompared(SearchTerm& term, ValueKind kind, const QString& value, const QDateTime& now)
{
    const auto digits =
        std::find_if(value.begin(), value.end(), [](QChar c) { return !QStringLiteral("<>=").contains(c); });
    QString sign = value.left(digits - value.begin());
    const QString rest = value.mid(sign.size());
    const auto span = spanOf(kind, rest, now);
    if (!span || sign.size() > 2)
        return false;
    if (kind == ValueKind::Moment && ageDays(rest))
        sign = sign.isEmpty() ? QStringLiteral(">=") : turned(sign); // "added:30d" is within thirty days
    if (sign == QStringLiteral("<"))
        term.most = span->first - 1;
    else if (sign == QStringLiteral("<="))
        term.most = span->last;
    else if (sign == QStringLiteral(">"))
        term.least = span->last + 1;
    else if (sign == QStringLiteral(">="))
        term.least = span->first;
    else if (sign.isEmpty() || sign == QStringLiteral("=")) {
        term.least = span->first;
        term.most = span->last;
    } else
        return false;
    return true;
}

bool readRange(SearchTerm& term, ValueKind kind, const QString& value, const QDateTime& now)
{
    const qsizetype dots = value.indexOf(QStringLiteral(".."));
    if (dots < 0)
        return readCompared(term, kind, value, now);
    const QString from = value.left(dots);
    const QString to = value.mid(dots + 2);
    const auto first = spanOf(kind, from, now);
    const auto last = spanOf(kind, to, now);
    if ((!from.isEmpty() && !first) || (!to.isEmpty() && !last) || (!first && !last))
        return false;
    if (first)
        term.least = first->first;
    if (last)
        term.most = last->last;
    if (term.least && term.most && *term.least > *term.most)
        std::swap(term.least, term.most); // 1999..1990, 30d..60d
    return true;
}

std::optional<bool> flagOf(const QString& value)
{
    if (value == QStringLiteral("yes"))
        return true;
    return value == QStringLiteral("no") ? std::optional(false) : std::nullopt;
}

std::optional<SearchTerm> termOf(QString name, QString value, const QDateTime& now)
{
    if (name == QStringLiteral("is")) {
        name = value.toLower();
        value = QStringLiteral("yes");
    }
    const auto known = fields().constFind(name);
    if (known == fields().cend() || value.isEmpty())
        return std::nullopt;
    SearchTerm term;
    term.field = known->field;
    if (known->kind == ValueKind::Text) {
        term.whole = value.startsWith(u'=');
        term.text = value.mid(term.whole ? 1 : 0);
        return term.text.isEmpty() ? std::nullopt : std::optional(term);
    }
    value = value.toLower();
    if (const auto flag = flagOf(value); flag && known->kind == ValueKind::Flag) {
        term.least = term.most = *flag ? 1 : 0;
        return term;
    }
    if (const auto ever = flagOf(value); ever && term.field == SearchField::Played) {
        *ever ? term.least = 1 : term.most = 0;
        return term;
    }
    if (known->kind == ValueKind::Flag || !readRange(term, known->kind, value, now))
        return std::nullopt;
    return term;
}

/// One piece between spaces; quotes hold spaces together.
struct Piece {
    QString name; ///< before the colon, lower case; empty = none
    QString value;
    bool negated = false;
    bool quoted = false;
    QString whole; ///< as it was typed
};

QVector<Piece> piecesOf(const QString& typed)
{
    QVector<Piece> pieces;
    for (qsizetype at = 0; at < typed.size();) {
        if (typed[at].isSpace()) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        Piece piece;
        if (typed[at] == u'-' && at + 1 < typed.size() && !typed[at + 1].isSpace()) {
            piece.negated = true;
            ++at;
        }
        bool inQuotes = false;
        QString text;
        for (; at < typed.size() && (inQuotes || !typed[at].isSpace()); ++at) {
            const bool begins = text.isEmpty() || (text == QStringLiteral("=") && !piece.name.isEmpty());
            if (inQuotes && typed[at] == u'"' && typed.mid(at + 1, 1) == QStringLiteral("\"")) {
                text += typed[at++]; // two are one
            } else if (typed[at] == u'"' && (inQuotes || begins)) {
                inQuotes = !inQuotes;
                piece.quoted = true;
            } else if (typed[at] == u':' && !inQuotes && piece.name.isEmpty() && !text.isEmpty()) {
                piece.name = text.toLower();
                text.clear();
            } else {
                text += typed[at];
            }
        }
        piece.value = text.simplified();
        piece.whole = typed.mid(begin, at - begin);
        pieces.append(piece);
    }
    return pieces;
}

} // namespace

SearchQuery parseSearch(const QString& typed, const QDateTime& now)
{
    SearchQuery query;
    QStringList words;
    for (const Piece& piece : piecesOf(typed.left(longestQuery))) {
        std::optional<SearchTerm> term;
        if (!piece.name.isEmpty())
            term = termOf(piece.name, piece.value, now);
        else if (piece.negated && !piece.value.isEmpty())
            term = SearchTerm{SearchField::Any, piece.value, {}, {}, true};
        if (term && query.terms.size() < mostTerms) {
            term->negated = piece.negated;
            query.terms.append(*term);
        } else if (!piece.value.isEmpty() || !piece.name.isEmpty()) {
            words += piece.whole;
        }
    }
    query.words = words.join(u' ');
    return query;
}

} // namespace sostenuto::sync
