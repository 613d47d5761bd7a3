#include "ui/pages/SearchRank.h"

#include <QString>

namespace sostenuto::ui {

namespace {

int fit(const QString& name, const QString& text)
{
    if (name.compare(text, Qt::CaseInsensitive) == 0)
        return 4;
    if (name.startsWith(text, Qt::CaseInsensitive))
        return 3;
    if (name.contains(QStringLiteral(" ") + text, Qt::CaseInsensitive))
        return 2;
    return 1;
}

} // namespace

TopResult topResult(const sync::SearchResults& results)
{
    TopResult best;
    int bestFit = 0;
    const auto offer = [&](TopResult::Kind kind, bool exists, const QString& name) {
        if (const int fits = exists ? fit(name, results.text.trimmed()) : 0; fits > bestFit) {
            bestFit = fits;
            best.kind = kind;
        }
    };
    offer(TopResult::Kind::Artist, !results.artists.isEmpty(), results.artists.value(0).name);
    offer(TopResult::Kind::Album, !results.albums.isEmpty(), results.albums.value(0).title);
    offer(TopResult::Kind::Playlist, !results.playlists.isEmpty(), results.playlists.value(0).name);
    offer(TopResult::Kind::Track, !results.tracks.isEmpty(), results.tracks.value(0).title);
    return best;
}

} // namespace sostenuto::ui
