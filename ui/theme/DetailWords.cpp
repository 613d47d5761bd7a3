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
    lines.add(sayLater("Title"), track.title);
    lines.add(track.artists.size() > 1 ? sayLater("Artists") : sayLater("Artist"), artistsOf(track));
    lines.add(sayLater("Album"), track.album);
    lines.add(sayLater("Disc"), track.disc);
    lines.add(sayLater("Track"), track.number);
    lines.add(sayLater("Year"), track.year > 0 ? QString::number(track.year) : QString());
    lines.add(sayLater("Genre"), track.genre);
    lines.add(sayLater("Composer"), track.composer);
    lines.add(sayLater("Length"), track.durationMs > 0 ? trackTime(track.durationMs) : QString());
}

void addFile(Lines& lines, const sync::Track& track, const sync::TrackDetails& details, const QString& server)
{
    lines.add(sayLater("Format"), track.suffix.toUpper());
    lines.add(sayLater("Sample rate"), track.sampleRateHz > 0 ? kilohertz(track.sampleRateHz) : QString());
    lines.add(sayLater("Bit depth"), track.bitDepth > 0 ? counted(track.bitDepth, "1 bit", "%1 bits") : QString());
    lines.add(sayLater("Bit rate"),
              track.bitRateKbps > 0 ? say("%1 kbit/s").arg(number(track.bitRateKbps)) : QString());
    lines.add(sayLater("Size"), track.sizeBytes > 0 ? sizeOf(track.sizeBytes) : QString());
    lines.add(sayLater("ReplayGain"), gainWords(details.loudness));
    lines.add(sayLater("Where it is"), availabilityWord(track.availability, server, track.progress));
    lines.add(sayLater("File"), details.shown);
}

void addListening(Lines& lines, const sync::Track& track, const QDateTime& now)
{
    lines.add(sayLater("Plays"), number(track.playCount));
    lines.add(sayLater("Last played"), track.lastPlayed.isValid() ? dayOf(track.lastPlayed, now) : say("Never"));
    lines.add(sayLater("Rating"), track.rating > 0 ? counted(track.rating, "1 star", "%1 stars") : QString());
    lines.add(sayLater("Loved"), track.loved ? say("Yes") : say("No"));
    lines.add(sayLater("Added"), track.added.isValid() ? dayOf(track.added, now) : QString());
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
        lines.add(sayLater("Server"), server);
        lines.add(sayLater("Number at the server"), details.remoteId);
    }
    lines.add(sayLater("MusicBrainz"), details.musicBrainzId);
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
