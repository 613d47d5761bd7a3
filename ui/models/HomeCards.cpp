#include "ui/models/HomeCards.h"

#include "ui/models/AlbumGridModel.h"
#include "ui/models/AvailabilityKey.h"
#include "ui/models/PinTargets.h"
#include "ui/theme/HomeWords.h"
#include "ui/theme/Words.h"
#include "ui/widgets/ItemRoles.h"

#include <algorithm>

namespace sostenuto::ui {

namespace {

QString joined(const QStringList& parts)
{
    QStringList said;
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(said),
                 [](const QString& one) { return !one.isEmpty(); });
    return said.join(QStringLiteral(", "));
}

QStringList listOf(const QVector<QString>& covers)
{
    return {covers.begin(), covers.end()};
}

} // namespace

CardFacts begunCard(const sync::Begun& begun, bool reachable)
{
    CardFacts card;
    card.kind = QStringLiteral("homeContinueCard");
    const bool isAlbum = begun.kind == sync::Begun::Kind::Album;
    card.key = (isAlbum ? QStringLiteral("album:%1") : QStringLiteral("playlist:%1")).arg(begun.id);
    card.title = begun.title;
    card.subtitle = isAlbum ? begun.artist : say("Playlist");
    card.note = begunWords(begun);
    card.covers = listOf(begun.coverKeys);
    card.availability = availabilityKey(availabilityOfWhole(begun.here, int(begun.list.size())));
    if (begun.lengthMs > 0)
        card.progress = std::clamp(1.0 - double(begun.leftMs) / double(begun.lengthMs), 0.0, 1.0);
    card.playable = reachable || begun.here > 0;
    card.spoken = joined({card.title, card.subtitle, card.note});
    card.id = begun.id;
    return card;
}

CardFacts recentCard(const sync::Album& album, bool reachable, const sync::PinState* pin, const QString& server)
{
    const AlbumCard words{album, reachable, false, server};
    CardFacts card;
    card.kind = QStringLiteral("albumCard");
    card.key = QStringLiteral("album:%1").arg(album.id.value);
    card.title = album.title;
    card.subtitle = album.artist;
    card.covers = {album.coverKey};
    card.availability = pin ? pinAvailability(*pin) : albumRole(words, AvailabilityRole).toString();
    card.progress = pin ? pinShare(*pin) : 0;
    card.playable = albumRole(words, PlayableRole).toBool();
    card.spoken = albumRole(words, Qt::AccessibleTextRole).toString();
    card.id = album.id.value;
    return card;
}

CardFacts mixCard(const sync::Mix& mix, const sync::ListTotals& totals, bool reachable)
{
    CardFacts card;
    card.kind = QStringLiteral("mixCard");
    card.key = QStringLiteral("mix:%1").arg(int(mix.kind));
    card.title = mixName(mix);
    card.subtitle = mixWords(mix);
    card.note = mixHereWords(totals.here, int(mix.tracks.size()));
    card.covers = listOf(totals.coverKeys);
    card.availability = availabilityKey(availabilityOfWhole(totals.here, int(mix.tracks.size())));
    card.playable = reachable || totals.here > 0;
    card.spoken = joined({card.title, card.subtitle, card.note});
    card.id = int(mix.kind);
    return card;
}

} // namespace sostenuto::ui
