// The language of the search field.
#include "sync/search/SearchQuery.h"

#include <QTest>

#include <rapidcheck.h>

using namespace sostenuto::sync;

namespace {

const QDateTime now(QDate(2026, 11, 27), QTime(12, 0), Qt::LocalTime);

qint64 ago(int days)
{
    return now.addDays(-days).toMSecsSinceEpoch();
}

qint64 dayBegins(int year, int month, int day)
{
    return QDate(year, month, day).startOfDay().toMSecsSinceEpoch();
}

using Bound = std::optional<qint64>;

} // namespace

class SearchQueryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneTerm_data();
    void oneTerm();
    void staysWords_data();
    void staysWords();
    void several();
    void isBounded();
    void takesAnything();
};

void SearchQueryTest::oneTerm_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<SearchTerm>("expected");
    const auto row = [](const char* typed, const SearchTerm& term) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << term;
    };
    const auto text = [](SearchField field, const char* value, bool negated = false) {
        return SearchTerm{field, QString::fromUtf8(value), {}, {}, negated};
    };
    const auto range = [](SearchField field, Bound least, Bound most, bool negated = false) {
        return SearchTerm{field, {}, least, most, negated};
    };
    row("artist:björk", text(SearchField::Artist, "björk"));
    row("ARTIST:\"The Beatles\"", text(SearchField::Artist, "The Beatles"));
    row("album:\"a:b\"", text(SearchField::Album, "a:b"));
    row("-genre:jazz", text(SearchField::Genre, "jazz", true));
    const auto whole = [](SearchField field, const char* value) {
        return SearchTerm{field, QString::fromUtf8(value), {}, {}, false, true};
    };
    row("genre:=jazz", whole(SearchField::Genre, "jazz"));
    row("genre:=\"Hard Rock\"", whole(SearchField::Genre, "Hard Rock"));
    row("composer:\"say \"\"hi\"\"\"", text(SearchField::Composer, "say \"hi\""));
    row("folder:=\"Rock/Live\"", whole(SearchField::Folder, "Rock/Live"));
    row("-live", text(SearchField::Any, "live", true));
    row("-\"at the bbc\"", text(SearchField::Any, "at the bbc", true));
    row("format:flac", text(SearchField::Format, "flac"));
    row("source:Hearth", text(SearchField::Source, "Hearth"));
    row("year:1999", range(SearchField::Year, 1999, 1999));
    row("year:1990..1999", range(SearchField::Year, 1990, 1999));
    row("year:1999..1990", range(SearchField::Year, 1990, 1999));
    row("year:..1979", range(SearchField::Year, {}, 1979));
    row("year:2000..", range(SearchField::Year, 2000, {}));
    row("rating:>=4", range(SearchField::Rating, 4, {}));
    row("rating:<2", range(SearchField::Rating, {}, 1));
    row("rating:=5", range(SearchField::Rating, 5, 5));
    row("-plays:>10", range(SearchField::Plays, 11, {}, true));
    row("bitrate:<=192", range(SearchField::BitRate, {}, 192));
    row("length:>10:00", range(SearchField::Duration, 601'000, {}));
    row("length:3:30", range(SearchField::Duration, 210'000, 210'999));
    row("length:..90", range(SearchField::Duration, {}, 90'999));
    row("held:yes", range(SearchField::Held, 1, 1));
    row("held:no", range(SearchField::Held, 0, 0));
    row("is:loved", range(SearchField::Loved, 1, 1));
    row("-is:held", range(SearchField::Held, 1, 1, true));
    row("played:no", range(SearchField::Played, {}, 0));
    row("played:yes", range(SearchField::Played, 1, {}));
    row("added:<30d", range(SearchField::Added, ago(30) + 1, {}));
    row("added:30d", range(SearchField::Added, ago(30), {}));
    row("added:2w", range(SearchField::Added, ago(14), {}));
    row("played:>1y", range(SearchField::Played, {}, ago(365) - 1));
    row("added:60d..30d", range(SearchField::Added, ago(60), ago(30)));
    row("added:2024", range(SearchField::Added, dayBegins(2024, 1, 1), dayBegins(2025, 1, 1) - 1));
    row("added:2024-05-31", range(SearchField::Added, dayBegins(2024, 5, 31), dayBegins(2024, 6, 1) - 1));
    row("added:2023..2024", range(SearchField::Added, dayBegins(2023, 1, 1), dayBegins(2025, 1, 1) - 1));
}

void SearchQueryTest::oneTerm()
{
    QFETCH(QString, typed);
    QFETCH(SearchTerm, expected);
    const SearchQuery query = parseSearch(typed, now);
    QCOMPARE(query.words, QString());
    QCOMPARE(query.terms.size(), 1);
    QCOMPARE(int(query.terms[0].field), int(expected.field));
    QCOMPARE(query.terms[0].text, expected.text);
    QCOMPARE(query.terms[0].least.value_or(-1), expected.least.value_or(-1));
    QCOMPARE(query.terms[0].most.value_or(-1), expected.most.value_or(-1));
    QCOMPARE(query.terms[0].negated, expected.negated);
}

void SearchQueryTest::staysWords_data()
{
    QTest::addColumn<QString>("typed");
    for (const char* typed : {"love",
                              "love me do",
                              "colour:red",
                              "year:",
                              "year:soon",
                              "year:1..2..x",
                              "year:-5",
                              "rating:>",
                              "rating:<>3",
                              "held:maybe",
                              "length:1:2:3:4",
                              "added:2024-13-01",
                              "added:5q",
                              "is:nothing",
                              "\"hello\"",
                              "a-b",
                              "-",
                              "- x",
                              "12:30",
                              "AC/DC",
                              ":",
                              "::",
                              "year:99999999999999999999"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void SearchQueryTest::staysWords()
{
    QFETCH(QString, typed);
    const SearchQuery query = parseSearch(typed, now);
    QCOMPARE(query.words, typed);
    QVERIFY(query.terms.isEmpty());
}

void SearchQueryTest::several()
{
    const SearchQuery query =
        parseSearch(QStringLiteral("  blue  year:1990..1999 artist:\"miles davis\" -live kind of held:yes"), now);
    QCOMPARE(query.words, QStringLiteral("blue kind of"));
    QCOMPARE(query.terms.size(), 4);
    QVERIFY(!query.isEmpty());
    QVERIFY(parseSearch(QStringLiteral("   "), now).isEmpty());
}

void SearchQueryTest::isBounded()
{
    const SearchQuery many = parseSearch(QStringLiteral("year:1 ").repeated(100), now);
    QCOMPARE(many.terms.size(), 20);
    QVERIFY(parseSearch(QString(100'000, u'"'), now).words.size() <= 500);
    QVERIFY(parseSearch(QStringLiteral("-").repeated(100'000), now).words.size() <= 500);
}

/// Whatever is typed: no crash, and every condition that came of it can be met.
void SearchQueryTest::takesAnything()
{
    const bool held = rc::check("every condition is whole", [] {
        const auto parts = *rc::gen::container<std::vector<std::string>>(
            rc::gen::element<std::string>("-", "year:", "added:", "\"", ":", "..", "<", ">=", "1999", "30d",
                                          "artist:", " ", "x", "is:", "no", "\xff"));
        QString typed;
        for (const std::string& part : parts)
            typed += QString::fromLatin1(part.c_str());
        const SearchQuery query = parseSearch(typed, now);
        for (const SearchTerm& term : query.terms) {
            const bool isText = term.field <= SearchField::Source;
            RC_ASSERT(isText == !term.text.isEmpty());
            RC_ASSERT(isText || term.least || term.most);
            RC_ASSERT(!term.least || !term.most || *term.least <= *term.most);
        }
    });
    QVERIFY(held);
}

QTEST_GUILESS_MAIN(SearchQueryTest)
#include "tst_searchquery.moc"
