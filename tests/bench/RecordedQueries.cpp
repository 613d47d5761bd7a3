#include "tests/bench/RecordedQueries.h"

#include <sync/store/LibraryReader.h>
#include <sync/store/TextKeys.h>

#include <random>

namespace sostenuto::sync {

namespace {

/// A wrong letter somewhere behind the first.
QString mistyped(QString text, std::mt19937& random)
{
    if (text.size() < 3)
        return text;
    const auto at = 1 + qsizetype(random() % quint32(text.size() - 2));
    text[at] = text[at] == u'x' ? u'y' : u'x';
    return text;
}

} // namespace

QVector<RecordedQuery> recordQueries(const LibraryReader& reader, int count)
{
    std::mt19937 random(2026);
    const QVector<TrackId> all = reader.trackIds({}).value();
    const auto someTrack = [&] {
        return reader.tracks({all[qsizetype(random() % quint32(all.size()))]}).value().first();
    };
    QVector<RecordedQuery> queries;
    while (queries.size() < count) {
        const Track track = someTrack();
        QString text = random() % 3 == 0 ? track.artist : random() % 2 == 0 ? track.album : track.title;
        auto kind = QueryKind::Prefix;
        switch (random() % 8) {
        case 0:
        case 1:
            kind = QueryKind::TwoNames;
            text = track.title.section(u' ', 0, 0) + u' ' + track.artist;
            break;
        case 2:
            kind = QueryKind::Infix;
            text = text.mid(text.size() / 3);
            break;
        case 3:
            kind = QueryKind::WithoutMarks;
            text = folded(text);
            break;
        case 4:
            kind = QueryKind::TypingError;
            text = mistyped(text, random);
            break;
        case 5:
            kind = QueryKind::Nothing;
            text = QStringLiteral("qzx") + text;
            break;
        default:
            break;
        }
        text = text.trimmed().left(16);
        for (qsizetype typed = 1; typed <= text.size() && queries.size() < count; ++typed)
            queries.append({kind, text.left(typed)});
    }
    return queries;
}

} // namespace sostenuto::sync
