#include "tests/support/app/NumberedCorpus.h"

#include "app/demo/DemoService.h"
#include "app/demo/files/Encoder.h"

#include <QDir>

#include <algorithm>
#include <vector>

namespace sostenuto::tests {

using player::test::Sound;

QStringList NumberedCorpus::writeInto(const QString& demoFolder, int tracks)
{
    demo::DemoOptions options;
    options.folder = demoFolder;
    options.makeAhead = false;
    {
        const demo::DemoService makesItsFolder(options);
    }
    const QStringList inside = QDir(demoFolder).entryList({QStringLiteral("music-*")}, QDir::Dirs);
    const demo::Catalogue catalogue(demo::usableCodec);
    const Sound whole = player::test::numbered(rate, framesOfATrack * tracks);
    QStringList ids;
    for (const demo::Track& track : catalogue.tracks()) {
        const demo::Album& album = catalogue.albumOf(track);
        if (ids.size() == tracks || album.codec != demo::Codec::Flac || album.continuous)
            continue; // the pieces of a continuous album are made together
        const QString path = QStringLiteral("%1/%2/%3.flac").arg(demoFolder, inside.value(0), track.id);
        if (!player::test::encode(whole.part(ids.size() * framesOfATrack, framesOfATrack), path))
            return {};
        ids.append(track.id);
    }
    return ids;
}

qint64 NumberedCorpus::framesOf(const Sound& recorded, int track)
{
    qint64 heard = 0;
    for (qint64 n = 0; n < recorded.frames(); ++n)
        heard +=
            player::test::numberAt(recorded, n) / framesOfATrack == track && player::test::numberAt(recorded, n) >= 0;
    return heard;
}

HeardFrames NumberedCorpus::compare(const Sound& recorded, const QVector<int>& queue, qint64 firstFrames)
{
    HeardFrames heard;
    std::vector<qint64> placeOf; // of each track's first frame, in what should be heard
    placeOf.resize(static_cast<size_t>(*std::max_element(queue.begin(), queue.end())) + 1, -1);
    for (qsizetype i = 0; i < queue.size(); ++i)
        placeOf[static_cast<size_t>(queue[i])] = i * framesOfATrack;
    std::vector<int> times(static_cast<size_t>(queue.size() * framesOfATrack));
    qint64 last = -1;
    qint64 pendingSilence = 0;
    for (qint64 n = 0; n < recorded.frames(); ++n) {
        const qint64 number = player::test::numberAt(recorded, n);
        const auto track = static_cast<size_t>(number / framesOfATrack);
        if (number < 0 || track >= placeOf.size() || placeOf[track] < 0) {
            pendingSilence += last >= 0;
            continue;
        }
        heard.silent += std::exchange(pendingSilence, 0);
        const qint64 place = placeOf[track] + number % framesOfATrack;
        ++times[static_cast<size_t>(place)];
        const bool skipsTheEnd = last >= firstFrames - 1 && last < framesOfATrack && place == framesOfATrack;
        heard.disorder += place != last + 1 && !skipsTheEnd;
        last = place;
    }
    for (size_t place = 0; place < times.size(); ++place) {
        const auto at = static_cast<qint64>(place);
        heard.missing += times[place] == 0 && !(at >= firstFrames && at < framesOfATrack);
        heard.repeated += std::max(0, times[place] - 1);
    }
    return heard;
}

} // namespace sostenuto::tests
