#include "ui/theme/DetailWords.h"

#include "ui/theme/Sentences.h"
#include "ui/theme/SoundSentences.h"
#include "ui/theme/Words.h"

#include <QStringList>

#include <utility>

namespace sostenuto::ui {

namespace {

/// What ReplayGain 2 brings all music to.
constexpr double referenceLufs = -18.0;

class Lines {
public:
    void add(const char* label, const QString& value)
    {
        if (!value.isEmpty())
            m_lines.append({say(label), value});
    }
    void add(const char* label, int value)
    {
        if (value > 0)
            add(label, number(value));
    }
    [[nodiscard]] QVector<DetailLine> take() { return std::move(m_lines); }

private:
    QVector<DetailLine> m_lines;
};

QString artistsOf(const sync::Track& track)
{
    QStringList names;
    for (const sync::ArtistName& artist : track.artists)
        names.append(artist.name);
    return names.isEmpty() ? track.artist : names.join(QStringLiteral(", "));
}

QString gainWords(const sync::MeasuredLoudness& loudness)
{
    const auto gain = [](double lufs) { return decibels(referenceLufs - lufs); };
    if (!loudness.trackLufs)
        return {};
    if (!loudness.albumLufs)
        return gain(*loudness.trackLufs);
    return say("%1, album %2").arg(gain(*loudness.trackLufs), gain(*loudness.albumLufs));
}

void addMusic(Lines& lines, const sync::Track& track)
{
    lines.add("Title", track.title);
    lines.add(track.artists.size() > 1 ? "Artists" : "Artist", artistsOf(track));
    lines.add("Album", track.album);
    lines.add("Disc", track.disc);
    lines.add("Track", track.number);
    lines.add("Year", track.year > 0 ? QString::number(track.year) : QString());
    lines.add("Genre", track.genre);
    lines.add("Composer", track.composer);
    lines.add("Length", track.durationMs > 0 ? trackTime(track.durationMs) : QString());
}

void addFile(Lines& lines, const sync::Track& track, const sync::TrackDetails& details, const QString& server)
{
    lines.add("Format", track.suffix.toUpper());
    lines.add("Sample rate", track.sampleRateHz > 0 ? kilohertz(track.sampleRateHz) : QString());
    lines.add("Bit depth", track.bitDepth > 0 ? counted(track.bitDepth, "1 bit", "%1 bits") : QString());
    lines.add("Bit rate", track.bitRateKbps > 0 ? say("%1 kbit/s").arg(number(track.bitRateKbps)) : QString());
    lines.add("Size", track.sizeBytes > 0 ? sizeOf(track.sizeBytes) : QString());
    lines.add("ReplayGain", gainWords(details.loudness));
    lines.add("Where it is", availabilityWord(track.availability, server, track.progress));
    lines.add("File", details.shown);
}

void addListening(Lines& lines, const sync::Track& track, const QDateTime& now)
{
    lines.add("Plays", number(track.playCount));
    lines.add("Last played", track.lastPlayed.isValid() ? dayOf(track.lastPlayed, now) : say("Never"));
    lines.add("Rating", track.rating > 0 ? counted(track.rating, "1 star", "%1 stars") : QString());
    lines.add("Loved", track.loved ? say("Yes") : say("No"));
    lines.add("Added", track.added.isValid() ? dayOf(track.added, now) : QString());
}

} // namespace

QVector<DetailLine> detailLines(const sync::Track& track, const sync::TrackDetails& details, const QString& server,
                                const QDateTime& now)
{
    Lines lines;
    addMusic(lines, track);
    addFile(lines, track, details, server);
    addListening(lines, track, now);
    if (details.place != sync::TrackDetails::Place::Folder) { // a folder's is its path
        lines.add("Server", server);
        lines.add("Number at the server", details.remoteId);
    }
    lines.add("MusicBrainz", details.musicBrainzId);
    return lines.take();
}

QString detailText(const QVector<DetailLine>& lines)
{
    QStringList text;
    for (const DetailLine& line : lines)
        text.append(say("%1: %2").arg(line.label, line.value));
    return text.join(u'\n');
}

} // namespace sostenuto::ui
