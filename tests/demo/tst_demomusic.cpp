// The music: the same every time, within bounds, clean at both ends, and whole after encoding.
#include "app/demo/files/Encoder.h"
#include "app/demo/files/TrackFiles.h"
#include "app/demo/music/Composer.h"
#include "app/demo/music/Mixdown.h"

#include <tests/support/demo/DecodedFile.h>

#include <QCryptographicHash>
#include <QEventLoop>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace sostenuto;
using namespace sostenuto::demo;

namespace {

constexpr int rate = 44100;

QByteArray hashOf(const std::vector<float>& samples)
{
    return QCryptographicHash::hash(QByteArrayView(reinterpret_cast<const char*>(samples.data()),
                                                   static_cast<qsizetype>(samples.size() * sizeof(float))),
                                    QCryptographicHash::Sha1);
}

/// The first two bars of a piece: enough to tell pieces apart, and quick.
std::vector<float> opening(Style style, quint32 seed)
{
    Form form = planTrack(style, seed);
    form.bars = 5;
    return mixdown(compose(style, form, seed), rate);
}

void addStyles()
{
    QTest::addColumn<Style>("style");
    QTest::newRow("pads") << Style::Pads;
    QTest::newRow("tide") << Style::Tide;
    QTest::newRow("plucked") << Style::Plucked;
    QTest::newRow("piano") << Style::Piano;
    QTest::newRow("chip") << Style::Chip;
    QTest::newRow("waltz") << Style::Waltz;
    QTest::newRow("groove") << Style::Groove;
    QTest::newRow("musicbox") << Style::Musicbox;
    QTest::newRow("strings") << Style::Strings;
}

} // namespace

class tst_DemoMusic : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isCleanAndTheSameEveryTime_data() { addStyles(); }
    void isCleanAndTheSameEveryTime()
    {
        QFETCH(Style, style);
        const std::vector<float> samples = opening(style, 7);
        QCOMPARE(hashOf(opening(style, 7)), hashOf(samples));
        float peak = 0.0F;
        float step = 0.0F; // a click is a jump between neighbours
        for (std::size_t i = 0; i < samples.size(); ++i) {
            QVERIFY(std::isfinite(samples[i]));
            peak = std::max(peak, std::abs(samples[i]));
            if (i >= 2)
                step = std::max(step, std::abs(samples[i] - samples[i - 2]));
        }
        QVERIFY(peak > 0.1F && peak < 0.76F);
        QVERIFY2(step < 0.6F, qPrintable(QString::number(step)));
        QVERIFY(std::abs(samples.front()) < 0.001F);
        QVERIFY(std::abs(samples.back()) < 0.001F);
    }

    void anotherSeedIsAnotherPiece()
    {
        const Form form = planTrack(Style::Piano, 1);
        const Score one = compose(Style::Piano, form, 1);
        const Score other = compose(Style::Piano, form, 2);
        const bool same =
            std::equal(one.notes.begin(), one.notes.end(), other.notes.begin(), other.notes.end(),
                       [](const Note& a, const Note& b) { return a.start == b.start && a.pitch == b.pitch; });
        QVERIFY(!same);
    }

    void everyTrackIsAsLongAsTheCatalogueSays()
    {
        const Catalogue catalogue(usableCodec);
        QCOMPARE(catalogue.tracks().size(), 60);
        QCOMPARE(catalogue.albums().size(), 12);
        for (const Track& track : catalogue.tracks()) {
            const qint64 ms = durationMsOf(track, catalogue.albumOf(track));
            QVERIFY2(ms >= 24'000 && ms <= 60'000, qPrintable(track.title));
        }
    }

    void encodesEachKind_data()
    {
        QTest::addColumn<Codec>("codec");
        QTest::addColumn<int>("sampleRate");
        QTest::addColumn<double>("largestError");
        QTest::newRow("flac") << Codec::Flac << 44100 << 0.001;
        QTest::newRow("flac, 24 bit") << Codec::Flac24 << 48000 << 0.00001;
        QTest::newRow("opus") << Codec::Opus << 48000 << 0.2;
        QTest::newRow("vorbis") << Codec::Vorbis << 44100 << 0.2;
        QTest::newRow("mp3") << Codec::Mp3 << 44100 << 0.2;
    }
    void encodesEachKind()
    {
        QFETCH(Codec, codec);
        QFETCH(int, sampleRate);
        QFETCH(double, largestError);
        if (usableCodec(codec) != codec)
            QSKIP("this FFmpeg has no encoder for it");
        const QTemporaryDir folder;
        const std::vector<float> samples = opening(Style::Piano, 3);
        const QString path = folder.filePath(QStringLiteral("a.part"));
        QVERIFY(
            encode({path, codec, sampleRate, {{QStringLiteral("title"), QStringLiteral("Étude & “x”")}}, {}}, samples));
        const test::DecodedFile decoded = test::decodeFile(path);
        QCOMPARE(decoded.sampleRate, sampleRate);
        QCOMPARE(decoded.title, QStringLiteral("Étude & “x”"));
        // Opus and Vorbis may end a few frames off; nothing may be missing that is heard.
        QVERIFY2(std::abs(static_cast<double>(decoded.samples.size()) - static_cast<double>(samples.size())) < 4000.0,
                 qPrintable(QString::number(decoded.samples.size())));
        double signal = 0.0;
        double error = 0.0;
        for (std::size_t i = 0; i < std::min(samples.size(), decoded.samples.size()); ++i) {
            signal += std::pow(samples[i], 2.0);
            error += std::pow(samples[i] - decoded.samples[i], 2.0);
        }
        const double relative = std::sqrt(error / signal);
        QVERIFY2(relative <= largestError, qPrintable(QString::number(relative)));
    }

    void aContinuousAlbumJoinsWithoutAGap()
    {
        const QTemporaryDir folder;
        const Catalogue catalogue(usableCodec);
        const auto album = std::find_if(catalogue.albums().begin(), catalogue.albums().end(),
                                        [](const Album& candidate) { return candidate.continuous; });
        QVERIFY(album != catalogue.albums().end());
        TrackFiles files(catalogue, folder.path());
        std::vector<float> joined;
        for (const int track : album->tracks) {
            std::optional<TrackFile> file;
            QEventLoop loop;
            files.need(track, [&](const std::optional<TrackFile>& made) {
                file = made;
                loop.quit();
            });
            if (!file)
                loop.exec();
            QVERIFY(file.has_value());
            QCOMPARE(QFileInfo(file->path).size(), file->size);
            const test::DecodedFile decoded = test::decodeFile(file->path);
            QCOMPARE(static_cast<qint64>(decoded.samples.size()), 2 * catalogue.tracks()[track].frames);
            joined.insert(joined.end(), decoded.samples.begin(), decoded.samples.end());
        }
        const Form form = planTide(static_cast<int>(album->tracks.size()));
        const std::vector<float> piece =
            mixdown(compose(Style::Tide, form, catalogue.tracks()[album->tracks.front()].seed), album->sampleRate);
        QCOMPARE(joined.size(), piece.size());
        float error = 0.0F;
        for (std::size_t i = 0; i < piece.size(); ++i)
            error = std::max(error, std::abs(piece[i] - joined[i]));
        QVERIFY2(error < 1.0F / 32000.0F, qPrintable(QString::number(error)));
    }
};

QTEST_GUILESS_MAIN(tst_DemoMusic)
#include "tst_demomusic.moc"
