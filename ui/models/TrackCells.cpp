#include "ui/models/TrackCells.h"

#include "ui/models/AvailabilityKey.h"
#include "ui/theme/Sentences.h"
#include "ui/widgets/ItemRoles.h"

#include <QCoreApplication>
#include <QStringList>

namespace sostenuto::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TrackCells)
};

QString noteOf(const TrackRow& row)
{
    if (!row.playable)
        return Words::tr("Skipped");
    if (row.track.availability == sync::Availability::Failed)
        return Words::tr("Try again");
    return {};
}

QString numberOrEmpty(int number)
{
    return number > 0 ? QString::number(number) : QString();
}

/// 44100 → "44", 96000 → "96": the short form that people know.
QString kilohertz(int hz)
{
    return QString::number(hz / 1000);
}

QString lastPlayedText(const TrackRow& row, const QDateTime& now)
{
    if (row.playing)
        return Words::tr("Now");
    return row.track.lastPlayed.isValid() ? dayOf(row.track.lastPlayed, now) : QString();
}

bool isWaiting(const TrackRow& row)
{
    return row.changeWaiting || row.track.editWaiting;
}

} // namespace

QString trackText(const TrackRow& row, TrackColumn column, const QDateTime& now)
{
    const sync::Track& track = row.track;
    switch (column) {
    case Number:
        return numberOrEmpty(row.number);
    case Title:
        return track.title;
    case Artist:
        return track.artist;
    case Album:
        return track.album;
    case Genre:
        return track.genre;
    case Composer:
        return track.composer;
    case Year:
        return numberOrEmpty(track.year);
    case Plays:
        return numberOrEmpty(track.playCount);
    case LastPlayed:
        return lastPlayedText(row, now);
    case Quality:
        return qualityOf(track);
    case Note:
        return noteOf(row);
    case Time:
        return track.durationMs > 0 ? trackTime(track.durationMs) : QString();
    case Cover:
    case Love:
    case Availability:
    case TrackColumnCount:
        break;
    }
    return {};
}

QVariant trackRole(const TrackRow& row, int role)
{
    const sync::Track& track = row.track;
    switch (role) {
    case ItemKeyRole:
        return QStringLiteral("track:%1").arg(track.id.value);
    case ItemKindRole:
        return QStringLiteral("trackRow");
    case AvailabilityRole:
        return availabilityKey(track.availability);
    case PlayableRole:
        return row.playable;
    case TitleRole:
        return track.title;
    case SubtitleRole:
        return track.artist;
    case CoverKeyRole:
        return track.coverKey;
    case ProgressRole:
        return track.progress;
    case PlayingRole:
        return row.playing;
    case LovedRole:
        return track.loved;
    case NoteRole:
        return noteOf(row);
    case WaitingRole:
        return isWaiting(row);
    case PlaceholderRole:
        return false;
    case RoundCoverRole:
        return false;
    case DimmedRole:
        return !row.playable;
    case IdRole:
        return qlonglong(track.id.value);
    case EntryIdRole:
        return qlonglong(row.entry);
    default:
        return {};
    }
}

QString trackSentence(const TrackRow& row)
{
    const sync::Track& track = row.track;
    QStringList parts{track.title, track.artist, track.album};
    if (track.durationMs > 0)
        parts << trackTime(track.durationMs);
    parts << availabilityWord(track.availability, row.server, track.progress);
    if (row.playing)
        parts << Words::tr("playing");
    if (track.loved)
        parts << Words::tr("loved");
    if (!row.playable)
        parts << Words::tr("skipped");
    if (isWaiting(row))
        parts << Words::tr("waiting to sync");
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString availabilityTip(const TrackRow& row)
{
    const QString where = availabilityWord(row.track.availability, row.server, row.track.progress);
    switch (row.track.availability) {
    case sync::Availability::Kept:
        return Words::tr("%1. Never removed by itself").arg(where);
    case sync::Availability::Held:
        return Words::tr("%1. May be removed when space is short").arg(where);
    default:
        return row.playable ? where : Words::tr("%1. Skipped until streaming is back").arg(where);
    }
}

QString qualityOf(const sync::Track& track)
{
    QString name = track.suffix.toUpper();
    if (name == QStringLiteral("OPUS") || name == QStringLiteral("OGG"))
        name = name.left(1) + name.mid(1).toLower();
    if (track.bitDepth > 0 && track.sampleRateHz > 0)
        return QStringLiteral("%1 %2/%3").arg(name).arg(track.bitDepth).arg(kilohertz(track.sampleRateHz)).trimmed();
    // What a lossless file's bit rate tells is how noisy the music is.
    static const QStringList lossless{QStringLiteral("FLAC"), QStringLiteral("WAV"), QStringLiteral("AIFF"),
                                      QStringLiteral("ALAC"), QStringLiteral("APE"), QStringLiteral("WV")};
    if (track.bitRateKbps <= 0 || lossless.contains(name))
        return name;
    return QStringLiteral("%1 %2").arg(name).arg(track.bitRateKbps).trimmed();
}

QString trackLine(const sync::Track& track)
{
    return track.artist.isEmpty() ? track.title : QStringLiteral("%1, %2").arg(track.artist, track.title);
}

QString columnTitle(TrackColumn column)
{
    switch (column) {
    case Number:
        return QStringLiteral("#");
    case Title:
        return Words::tr("Title");
    case Artist:
        return Words::tr("Artist");
    case Album:
        return Words::tr("Album");
    case Genre:
        return Words::tr("Genre");
    case Composer:
        return Words::tr("Composer");
    case Year:
        return Words::tr("Year");
    case Plays:
        return Words::tr("Plays");
    case LastPlayed:
        return Words::tr("Last played");
    case Quality:
        return Words::tr("Quality");
    case Time:
        return Words::tr("Time");
    case Cover:
    case Note:
    case Love:
    case Availability:
    case TrackColumnCount:
        break;
    }
    return {};
}

QString columnName(TrackColumn column)
{
    switch (column) {
    case Number:
        return Words::tr("Number");
    case Cover:
        return Words::tr("Cover");
    case Note:
        return Words::tr("Note");
    case Love:
        return Words::tr("Loved");
    case Availability:
        return Words::tr("On this computer");
    default:
        return columnTitle(column);
    }
}

} // namespace sostenuto::ui
