// Held tracks are measured in the background: each once, none for ever, and nothing at all when nothing is to be done.

#include <app/adapters/HeldByteStream.h>
#include <app/adapters/LoudnessSurvey.h>
#include <player/dsp/Waveform.h>
#include <sync/service/HeldService.h>

#include <QDataStream>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace sostenuto;

namespace {

constexpr app::SurveyPace noPatience{0, 0};

/// The head of a WAV file: 16-bit stereo at 48 kHz.
QByteArray wavHead(quint32 soundBytes)
{
    QByteArray head;
    QDataStream out(&head, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out.writeRawData("RIFF", 4);
    out << quint32(36 + soundBytes);
    out.writeRawData("WAVEfmt ", 8);
    out << quint32(16) << quint16(1) << quint16(2) << quint32(48000) << quint32(48000 * 4) << quint16(4) << quint16(16);
    out.writeRawData("data", 4);
    out << soundBytes;
    return head;
}

/// A second of 1 kHz at -23 LUFS.
QByteArray sine()
{
    QByteArray sound;
    QDataStream out(&sound, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    for (int i = 0; i < 48000; ++i) {
        const auto sample = qint16(32768 * std::pow(10, -23.0 / 20) * std::sin(2 * std::numbers::pi * i / 48));
        out << sample << sample;
    }
    return wavHead(quint32(sound.size())) + sound;
}

/// Gives out tasks in order and remembers what comes back.
class FakeSurveys : public sync::HeldService {
    Q_OBJECT

public:
    struct Put {
        sync::TrackId track;
        std::optional<sync::Measurement> found;
    };
    QVector<sync::SurveyTask> tasks;
    QVector<Put> puts;
    int asked = 0;
    bool storeIsBroken = false;

    void addTask(int track, const QString& file) { tasks.append({sync::TrackId{track}, file, "sum"}); }

    std::shared_ptr<sync::HeldBytes> open(sync::TrackId) override { return nullptr; }
    void setWanted(const QVector<sync::TrackId>&) override {}
    QFuture<sync::Result<QByteArray>> waveform(sync::TrackId) override { return {}; }
    QFuture<sync::Result<sync::TrackDetails>> details(sync::TrackId) override { return {}; }
    QFuture<sync::Result<std::optional<sync::SurveyTask>>> nextToSurvey(int) override
    {
        ++asked;
        using Next = sync::Result<std::optional<sync::SurveyTask>>;
        return QtFuture::makeReadyFuture(tasks.isEmpty() ? Next() : Next(tasks.first()));
    }
    QFuture<sync::Result<void>> putSurvey(const sync::SurveyTask& task, int,
                                          const std::optional<sync::Measurement>& found) override
    {
        puts.append({task.track, found});
        if (storeIsBroken)
            return QtFuture::makeReadyFuture(sync::Result<void>(sync::failure(sync::ErrorKind::DiskFull)));
        tasks.removeIf([&](const sync::SurveyTask& other) { return other.track == task.track; });
        return QtFuture::makeReadyFuture(sync::Result<void>());
    }
};

} // namespace

class TestLoudnessSurvey : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const QString& name, const QByteArray& bytes, qint64 length = 0)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(bytes);
            if (length > 0)
                file.resize(length); // holes: silence that takes no room
        }
        return file.fileName();
    }

private Q_SLOTS:
    void measuresWhatIsHere();
    void whatDoesNotDecodeIsMarked();
    void waitsAfterTheStart();
    void restsAfterATrack();
    void rests_data();
    void rests();
    void idleUntilATrackComes();
    void aStoreThatFailsEndsIt();
    void endsInTheMiddleOfATrack();
    void theStreamTellsWhatWasMeasured();
    void looksWhenItIsTold();
    void aPartIsMeasuredByItself();
    void aDriveThatWentIsNotTheTracksFault();
};

void TestLoudnessSurvey::measuresWhatIsHere()
{
    FakeSurveys held;
    for (int i = 1; i <= 3; ++i)
        held.addTask(i, file(QStringLiteral("%1.wav").arg(i), sine()));
    app::LoudnessSurvey survey(held, noPatience);
    QTRY_VERIFY(survey.isIdle());
    QCOMPARE(held.puts.size(), 3);
    QCOMPARE(held.asked, 4);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(held.puts[i].track, sync::TrackId{i + 1});
        const auto& found = held.puts[i].found;
        QVERIFY(found && found->lufs && found->truePeak);
        QVERIFY2(std::abs(*found->lufs + 23) < 0.1, qPrintable(QString::number(*found->lufs)));
        QVERIFY(std::abs(20 * std::log10(*found->truePeak) + 23) < 0.2);
        QCOMPARE(found->durationMs, 1000);
        const auto waveform = player::waveformOf(found->waveform);
        QVERIFY(waveform);
        QCOMPARE(int(waveform->buckets[400].peak), 18); // 255 × -23 dB
    }
}

void TestLoudnessSurvey::whatDoesNotDecodeIsMarked()
{
    FakeSurveys held;
    held.addTask(1, file(QStringLiteral("page.flac"), "<html>no</html>"));
    held.addTask(2, m_folder.filePath(QStringLiteral("gone.flac")));
    held.addTask(3, file(QStringLiteral("good.wav"), sine()));
    app::LoudnessSurvey survey(held, noPatience);
    QTRY_VERIFY(survey.isIdle());
    QCOMPARE(held.puts.size(), 3);
    QVERIFY(!held.puts[0].found && !held.puts[1].found && held.puts[2].found);
}

void TestLoudnessSurvey::waitsAfterTheStart()
{
    FakeSurveys held;
    held.addTask(1, file(QStringLiteral("later.wav"), sine()));
    const app::LoudnessSurvey survey(held, {3'600'000, 0});
    Q_EMIT held.progressChanged(sync::TrackId{1}, sync::Availability::Held, 1);
    QCoreApplication::processEvents();
    QCOMPARE(held.asked, 0);
    QVERIFY(!survey.isIdle());
}

void TestLoudnessSurvey::restsAfterATrack()
{
    FakeSurveys held;
    held.addTask(1, file(QStringLiteral("first.wav"), sine()));
    held.addTask(2, file(QStringLiteral("second.wav"), sine()));
    const app::LoudnessSurvey survey(held, {0, 1e9});
    QTRY_COMPARE(held.puts.size(), 1);
    Q_EMIT held.progressChanged(sync::TrackId{2}, sync::Availability::Held, 1);
    QCoreApplication::processEvents();
    QCOMPARE(held.asked, 1);
    QVERIFY(!survey.isIdle());
}

void TestLoudnessSurvey::rests_data()
{
    QTest::addColumn<qint64>("passMs");
    QTest::addColumn<int>("restMs");
    QTest::newRow("a tenth of the time") << 2'000LL << 18'000;
    QTest::newRow("never none") << 0LL << 1;
    QTest::newRow("never for ever") << 24LL * 3'600'000 << 600'000;
}

void TestLoudnessSurvey::rests()
{
    QFETCH(qint64, passMs);
    QFETCH(int, restMs);
    QCOMPARE(app::restAfter(passMs, {}), restMs);
}

void TestLoudnessSurvey::idleUntilATrackComes()
{
    FakeSurveys held;
    app::LoudnessSurvey survey(held, noPatience);
    QTRY_VERIFY(survey.isIdle());
    QCOMPARE(held.asked, 1);
    for (const QTimer* timer : survey.findChildren<QTimer*>())
        QVERIFY(!timer->isActive());
    held.addTask(1, file(QStringLiteral("new.wav"), sine()));
    for (const auto other : {sync::Availability::Loading, sync::Availability::Waiting, sync::Availability::Server,
                             sync::Availability::Failed})
        Q_EMIT held.progressChanged(sync::TrackId{1}, other, 0.5);
    QCOMPARE(held.asked, 1);
    Q_EMIT held.progressChanged(sync::TrackId{1}, sync::Availability::Held, 1);
    QTRY_COMPARE(held.puts.size(), 1);
    QTRY_VERIFY(survey.isIdle());
    QCOMPARE(held.asked, 3);
}

void TestLoudnessSurvey::aStoreThatFailsEndsIt()
{
    FakeSurveys held;
    held.storeIsBroken = true;
    held.addTask(1, file(QStringLiteral("kept.wav"), sine()));
    app::LoudnessSurvey survey(held, noPatience);
    QTRY_VERIFY(survey.isIdle());
    QCOMPARE(held.puts.size(), 1);
    QCOMPARE(held.asked, 1);
}

/// Six hours of silence: whoever waited for its end would not come through here in the time that a test has.
void TestLoudnessSurvey::endsInTheMiddleOfATrack()
{
    constexpr quint32 sound = 4'000'000'000;
    FakeSurveys held;
    held.addTask(1, file(QStringLiteral("long.wav"), wavHead(sound), 44 + qint64(sound)));
    {
        const app::LoudnessSurvey survey(held, noPatience);
        QTRY_VERIFY(survey.isMeasuring());
    }
    QCOMPARE(held.puts.size(), 0);
}

void TestLoudnessSurvey::theStreamTellsWhatWasMeasured()
{
    const auto bytes = std::make_shared<sync::HeldBytes>();
    bytes->setMeasured({-14.5, 0.5, -12.0, 0.75});
    bytes->begin({}, 0, std::nullopt);
    QVERIFY((app::HeldByteStream(bytes).measured() == player::Loudness{-3.5, -6.0, 0.5, 0.75}));
    const auto unknown = std::make_shared<sync::HeldBytes>();
    unknown->begin({}, 0, std::nullopt);
    QVERIFY(!app::HeldByteStream(unknown).measured());
}

void TestLoudnessSurvey::looksWhenItIsTold()
{
    FakeSurveys held;
    app::LoudnessSurvey survey(held, noPatience);
    QTRY_VERIFY(survey.isIdle());
    held.addTask(1, file(QStringLiteral("scanned.wav"), sine()));
    survey.look();
    QTRY_COMPARE(held.puts.size(), 1);
    QTRY_VERIFY(survey.isIdle());
}

/// A second of silence, then a second of sound: the track of a cue sheet that is the second.
void TestLoudnessSurvey::aPartIsMeasuredByItself()
{
    const QByteArray sound = sine().mid(44);
    FakeSurveys held;
    held.addTask(
        1, file(QStringLiteral("parts.wav"), wavHead(quint32(2 * sound.size())) + QByteArray(sound.size(), 0) + sound));
    held.tasks.last().part = sync::FilePart{75, 150};
    held.addTask(2, held.tasks.last().file);
    held.tasks.last().part = sync::FilePart{0, 75};
    const app::LoudnessSurvey survey(held, noPatience);
    QTRY_VERIFY(survey.isIdle());
    QCOMPARE(held.puts.size(), 2);
    QVERIFY(held.puts[0].found && held.puts[0].found->lufs);
    QVERIFY(std::abs(*held.puts[0].found->lufs + 23) < 0.1);
    QCOMPARE(held.puts[0].found->durationMs, 1000);
    QVERIFY(held.puts[1].found && !held.puts[1].found->lufs);
}

void TestLoudnessSurvey::aDriveThatWentIsNotTheTracksFault()
{
    const QTemporaryDir drive; // empty, as a place is where a drive was
    FakeSurveys held;
    held.addTask(1, drive.filePath(QStringLiteral("1.wav")));
    held.tasks.last().folder = drive.path();
    app::LoudnessSurvey survey(held, noPatience);
    QTRY_COMPARE(held.asked, 1);
    QTRY_VERIFY(survey.isIdle());
    QVERIFY(held.puts.isEmpty());
    // It is back, without this one file.
    QFile other(drive.filePath(QStringLiteral("other.wav")));
    QVERIFY(other.open(QIODevice::WriteOnly));
    survey.look();
    QTRY_COMPARE(held.puts.size(), 1);
    QVERIFY(!held.puts[0].found);
}

QTEST_GUILESS_MAIN(TestLoudnessSurvey)
#include "tst_loudnesssurvey.moc"
