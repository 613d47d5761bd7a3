#include "sync/store/SearchText.h"

#include "sync/store/TextKeys.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr qsizetype mostWords = 8;
constexpr qsizetype shortWord = 3;
constexpr qsizetype longWord = 5; ///< shorter ones are too like each other

QStringView withoutArticle(QStringView text)
{
    for (const QStringView article : {QStringView(u"the "), QStringView(u"a "), QStringView(u"an ")}) {
        if (text.startsWith(article) && text.size() > article.size())
            return text.mid(article.size());
    }
    return text;
}

bool startsWord(QStringView text, qsizetype place)
{
    return place == 0 || !text[place - 1].isLetterOrNumber();
}

enum class Found { Nowhere, Inside, AtWord };

Found find(QStringView text, QStringView word)
{
    Found best = Found::Nowhere;
    for (qsizetype place = text.indexOf(word); place >= 0; place = text.indexOf(word, place + 1)) {
        if (startsWord(text, place))
            return Found::AtWord;
        best = Found::Inside;
    }
    return best;
}

/// The worst of the words.
Found findAll(QStringView text, const QStringList& words)
{
    Found worst = Found::AtWord;
    for (const QString& word : words) {
        worst = std::min(worst, find(text, word));
        if (worst == Found::Nowhere)
            break;
    }
    return worst;
}

} // namespace

SearchText::SearchText(const QString& typed)
    : m_whole(folded(typed)), m_bare(withoutArticle(m_whole).toString()),
      m_words(m_whole.split(u' ', Qt::SkipEmptyParts))
{
    m_words.removeDuplicates();
    m_words = m_words.mid(0, mostWords);
}

/// Every third, and the last: together they cover the word, and the row's text is looked at anyway.
static QStringList trigramsOf(const QString& word)
{
    const auto letters = word.toUcs4();
    QStringList found;
    const qsizetype last = letters.size() - 3;
    for (qsizetype place = 0; place <= last; place = place == last ? last + 1 : std::min(place + 3, last))
        found += QString::fromUcs4(reinterpret_cast<const char32_t*>(letters.constData() + place), 3);
    return found;
}

QString SearchText::trigrams() const
{
    QStringList terms;
    for (const QString& word : m_words) {
        for (QString trigram : trigramsOf(word))
            terms += u'"' + trigram.replace(u'"', QStringLiteral("\"\"")) + u'"';
    }
    terms.removeDuplicates();
    return terms.join(QStringLiteral(" AND "));
}

static QString firstLetters(const QString& term)
{
    const auto letters = term.toUcs4().mid(0, shortWord);
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(letters.constData()), letters.size());
}

/// As the index parts text: at everything that is no letter and no digit. Text without spaces by its pairs. Beginnings
/// of up to three letters are in the index as they are; a longer one would be put together from all words that have it.
static QStringList termsOf(const QString& word)
{
    QStringList terms;
    QString term;
    const auto finish = [&] {
        if (!term.isEmpty())
            terms += u'"' + firstLetters(term) + QStringLiteral("\"*");
        term.clear();
    };
    const auto letters = word.toUcs4();
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const auto letter = char32_t(letters[i]);
        if (writtenWithoutSpaces(letter)) {
            finish();
            const bool goesOn = i + 1 < letters.size() && writtenWithoutSpaces(char32_t(letters[i + 1]));
            const bool wentOn = i > 0 && writtenWithoutSpaces(char32_t(letters[i - 1]));
            if (goesOn || !wentOn)
                terms +=
                    u'"' + QString::fromUcs4(reinterpret_cast<const char32_t*>(&letters[i]), goesOn ? 2 : 1) + u'"';
        } else if (QChar::isLetterOrNumber(letter) || QChar::isMark(letter)) {
            term += QString::fromUcs4(&letter, 1);
        } else {
            finish();
        }
    }
    finish();
    return terms;
}

QString SearchText::wordBeginnings() const
{
    const auto isShort = [](const QString& word) { return word.toUcs4().size() < shortWord; };
    if (std::none_of(m_words.begin(), m_words.end(), isShort))
        return {};
    QStringList terms;
    for (const QString& word : m_words)
        terms += termsOf(word);
    terms.removeDuplicates();
    return terms.join(QStringLiteral(" AND "));
}

MatchRank SearchText::rank(const QString& text) const
{
    const qsizetype lineEnd = text.indexOf(u'\n');
    const QStringView title = lineEnd < 0 ? QStringView(text) : QStringView(text).left(lineEnd);
    const QStringView bareTitle = withoutArticle(title);
    if (title == m_whole || bareTitle == m_bare)
        return MatchRank::Exact;
    if (title.startsWith(m_whole) || bareTitle.startsWith(m_bare))
        return MatchRank::Prefix;
    const Found inTitle = findAll(title, m_words);
    if (inTitle == Found::AtWord)
        return MatchRank::Word;
    const Found anywhere = findAll(text, m_words);
    if (anywhere == Found::AtWord)
        return MatchRank::WordElsewhere;
    if (inTitle == Found::Inside)
        return MatchRank::Infix;
    return anywhere == Found::Inside ? MatchRank::InfixElsewhere : MatchRank::None;
}

bool isOneErrorAway(QStringView a, QStringView b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1)
        return false;
    const qsizetype same = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    const QStringView restA = a.mid(same);
    const QStringView restB = b.mid(same);
    if (restA.size() < restB.size())
        return restA == restB.mid(1);
    if (restA.mid(1) == restB.mid(1))
        return true;
    return restA.size() >= 2 && restA[0] == restB[1] && restA[1] == restB[0] && restA.mid(2) == restB.mid(2);
}

/// An error is in one half only, and the other half is in the index. Halves of five letters overlap.
static QString halvesOf(const QString& word)
{
    const qsizetype half = std::max(shortWord, word.size() / 2);
    const auto all = [](const QString& part) {
        QStringList terms;
        for (QString trigram : trigramsOf(part))
            terms += u'"' + trigram.replace(u'"', QStringLiteral("\"\"")) + u'"';
        return u'(' + terms.join(QStringLiteral(" AND ")) + u')';
    };
    return u'(' + all(word.left(half)) + QStringLiteral(" OR ") + all(word.right(half)) + u')';
}

QString SearchText::halves() const
{
    QStringList terms;
    bool mayBeWrong = false;
    for (const QString& word : m_words) {
        if (word.toUcs4().size() < shortWord)
            continue;
        const bool isLong = word.size() >= longWord;
        mayBeWrong = mayBeWrong || isLong;
        terms += isLong ? halvesOf(word) : SearchText(word).trigrams();
    }
    return mayBeWrong ? terms.join(QStringLiteral(" AND ")) : QString();
}

/// Is there a word in the text that this one may be meant for, as far as it was typed?
static bool isThereAbout(QStringView text, QStringView word)
{
    for (qsizetype at = 0; at < text.size();) {
        while (at < text.size() && !text[at].isLetterOrNumber())
            ++at;
        qsizetype end = at;
        while (end < text.size() && text[end].isLetterOrNumber())
            ++end;
        const QStringView there = text.mid(at, end - at);
        for (qsizetype length = word.size() - 1; length <= word.size() + 1; ++length) {
            if (there.size() >= length && isOneErrorAway(word, there.left(length)))
                return true;
        }
        at = end;
    }
    return false;
}

MatchRank SearchText::rankForgiving(const QString& text) const
{
    const MatchRank exact = rank(text);
    if (exact != MatchRank::None)
        return exact;
    const bool similar = std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
        return text.contains(word) || (word.size() >= longWord && isThereAbout(text, word));
    });
    return similar ? MatchRank::Similar : MatchRank::None;
}

} // namespace sostenuto::sync
