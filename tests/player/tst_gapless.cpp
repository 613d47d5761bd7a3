// One sound, cut into tracks and encoded, must come out as one sound.
#include "player/engine/Player.h"
#include "player/source/FileStream.h"
#include "tests/support/player/Signal.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace sostenuto::player;
using namespace sostenuto::player::test;

namespace {

/// Lengths that are no multiple of any codec's frame.
std::vector<std::int64_t> cuts(int rate)
{
    return {rate * 3 + 101, rate * 2 + 7777, rate / 2 + 13, rate * 4 + 1};
}

struct Difference {
    double worst = 0;
    std::int64_t at = -1;
};

Difference compare(const Sound& a, const Sound& b, std::int64_t from, std::int64_t to)
{
    Difference difference;
    for (std::int64_t n = std::max<std::int64_t>(0, from); n < std::min({to, a.frames(), b.frames()}); ++n) {
        const double off = std::abs(a.left(n) - b.left(n));
        if (off > difference.worst)
            difference = {off, n};
    }
    return difference;
}

} // namespace

class TestGapless : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void joins_data();
    void joins();
    void resampledJoins();

private:
    QStringList album(const Sound& whole, const QString& ending, const QStringList& options);
    Sound play(const QStringList& files, QList<PlayReport>& reports);

    QTemporaryDir m_folder;
    int m_made = 0;
};

void TestGapless::initTestCase()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
}

QStringList TestGapless::album(const Sound& whole, const QString& ending, const QStringList& options)
{
    QStringList files;
    std::int64_t at = 0;
    for (const std::int64_t frames : cuts(whole.sampleRate)) {
        const QString path = m_folder.filePath(QString::number(++m_made) + u'.' + ending);
        if (!encode(whole.part(at, frames), path, options))
            return {};
        files.append(path);
        at += frames;
    }
    return files;
}

Sound TestGapless::play(const QStringList& files, QList<PlayReport>& reports)
{
    const QString wav = m_folder.filePath(QStringLiteral("out%1.wav").arg(++m_made));
    PlayerOptions options;
    options.openStream = [files](std::int64_t track) { return openFileStream(files[static_cast<qsizetype>(track)]); };
    options.output = makeFileOutput(wav.toStdString());
    Player player(std::move(options));
    connect(&player, &Player::playEnded, this, [&reports](const PlayReport& report) { reports.append(report); });
    std::vector<QueueItem> items;
    for (qsizetype i = 0; i < files.size(); ++i)
        items.push_back(Player::makeItem(i, 0));
    player.playItems(items, 0);
    if (!QTest::qWaitFor([&player] { return player.state() == PlayState::Stopped; }, 30000))
        return {};
    return readWav(wav);
}

void TestGapless::joins_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("rate");
    QTest::addColumn<double>("inside");
    QTest::addColumn<double>("atJoin");

    // Lossless: not a bit may differ.
    // Lossy, inside a track: what the encoder errs by. One sample too many or too few anywhere before would be an error
    // of at least 2π · 600 Hz / 48 kHz · 0.5 = 0.04.
    // Lossy, 50 ms around a join: each track was encoded without knowing its neighbour, so the codec errs more in the
    // few frames at its edges. A hole or a repeat there would be off by up to the whole swing of the sine, 1.0.
    const auto mp3 = QStringList{QStringLiteral("-c:a"), QStringLiteral("libmp3lame"), QStringLiteral("-b:a"),
                                 QStringLiteral("320k")};
    const auto vorbis =
        QStringList{QStringLiteral("-c:a"), QStringLiteral("libvorbis"), QStringLiteral("-q:a"), QStringLiteral("8")};
    const auto opus =
        QStringList{QStringLiteral("-c:a"), QStringLiteral("libopus"), QStringLiteral("-b:a"), QStringLiteral("256k")};
    QTest::newRow("FLAC") << QStringLiteral("flac") << QStringList{} << 44100 << 0.0 << 0.0;
    QTest::newRow("WAV") << QStringLiteral("wav") << QStringList{} << 44100 << 0.0 << 0.0;
    QTest::newRow("ALAC") << QStringLiteral("m4a") << QStringList{QStringLiteral("-c:a"), QStringLiteral("alac")}
                          << 44100 << 0.0 << 0.0;
    QTest::newRow("MP3 with LAME info") << QStringLiteral("mp3") << mp3 << 44100 << 0.005 << 0.12;
    QTest::newRow("Ogg Vorbis") << QStringLiteral("ogg") << vorbis << 44100 << 0.02 << 0.12;
    QTest::newRow("Opus") << QStringLiteral("opus") << opus << 48000 << 0.02 << 0.12;
}

void TestGapless::joins()
{
    QFETCH(QString, ending);
    QFETCH(QStringList, options);
    QFETCH(int, rate);
    QFETCH(double, inside);
    QFETCH(double, atJoin);

    std::int64_t length = 0;
    for (const std::int64_t frames : cuts(rate))
        length += frames;
    const Sound whole = sweep(rate, length);
    const QStringList files = album(whole, ending, options);
    QVERIFY(!files.isEmpty());
    QList<PlayReport> reports;
    const Sound heard = play(files, reports);

    QCOMPARE(heard.sampleRate, rate);
    QCOMPARE(heard.frames(), length);
    std::int64_t join = 0;
    for (std::size_t track = 0; track < cuts(rate).size(); ++track) {
        const std::int64_t frames = cuts(rate)[track];
        const Difference middle = compare(whole, heard, join + rate / 10, join + frames - rate / 10);
        const Difference edge = compare(whole, heard, join - rate / 20, join + rate / 20);
        qInfo("track %d: error inside %g, at the join %g (frame %+lld)", static_cast<int>(track), middle.worst,
              edge.worst, static_cast<long long>(edge.at - join));
        QVERIFY(middle.worst <= inside);
        QVERIFY(edge.worst <= atJoin);
        join += frames;
    }
    if (inside == 0.0)
        QVERIFY(heard.samples == whole.samples);

    QCOMPARE(reports.size(), files.size());
    for (qsizetype i = 0; i < reports.size(); ++i) {
        const std::int64_t ms = cuts(rate)[static_cast<std::size_t>(i)] * 1000 / rate;
        QVERIFY(std::abs(reports[i].heardMs - ms) <= 1);
        QVERIFY(reports[i].toTheEnd);
    }
}

/// After a track of another rate the album is resampled, through its joins as one sound.
void TestGapless::resampledJoins()
{
    constexpr int Rate = 48000;
    std::int64_t length = 0;
    for (const std::int64_t frames : cuts(Rate))
        length += frames;
    const Sound whole = sweep(Rate, length);
    const QString single = m_folder.filePath(QStringLiteral("whole.flac"));
    const QString before = m_folder.filePath(QStringLiteral("before.flac"));
    QVERIFY(encode(whole, single));
    const Sound silence{44100, std::vector<float>(44100 * 2)};
    QVERIFY(encode(silence, before));
    const QStringList files = album(whole, QStringLiteral("flac"), {});
    QList<PlayReport> reports;
    const Sound uncut = play({before, single}, reports);
    const Sound cut = play(QStringList{before} + files, reports);
    QCOMPARE(uncut.sampleRate, 44100);
    QCOMPARE(cut.frames(), uncut.frames());
    QVERIFY(std::abs(cut.frames() - 44100 - length * 44100 / 48000) <= 1);
    QCOMPARE(compare(cut, uncut, 0, cut.frames()).worst, 0.0);
}

QTEST_GUILESS_MAIN(TestGapless)
#include "tst_gapless.moc"
