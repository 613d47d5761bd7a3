// Whatever bytes come: no crash, no hang, nothing held or given beyond measure.
//
// SOSTENUTO_BADINPUT_CASES=N tries that many; SOSTENUTO_BADINPUT_SEED=S others; SOSTENUTO_BADINPUT_TRACE=FILE keeps the
// bytes that are tried in FILE, so that a crash leaves them behind.
#include "player/decode/Decoder.h"
#include "tests/support/places/Places.h"
#include "tests/support/player/Signal.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <random>

using namespace sostenuto::player;
using namespace sostenuto::player::test;
using Status = Decoder::Status;
using Random = std::mt19937;

namespace {

constexpr int UsualCases = 2200;
constexpr int MostReadsABlock = 40'000; ///< decoder reads of a file of at most some hundred kilobytes
constexpr std::size_t MostBlockSamples = 16 * 1024 * 1024;

std::int64_t below(Random& random, std::int64_t end)
{
    return end <= 0 ? 0 : static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(end));
}

int fromEnvironment(const char* name, int usual)
{
    bool ok = false;
    const int value = qEnvironmentVariableIntValue(name, &ok);
    return ok ? value : usual;
}

/// Counts what is asked of it.
class CountingStream final : public ByteStream {
public:
    CountingStream(const QByteArray& file, bool complete) : m_bytes(file), m_complete(complete) {}
    Read read(std::byte* into, std::int64_t atMost) override
    {
        ++calls;
        const std::int64_t got = std::min<std::int64_t>(atMost, m_bytes.size() - m_position);
        if (got <= 0)
            return {Status::End, 0};
        std::memcpy(into, m_bytes.constData() + m_position, static_cast<std::size_t>(got));
        m_position += got;
        bytes += got;
        return {Status::Ok, got};
    }
    bool seek(std::int64_t position) override
    {
        m_position = position;
        return position >= 0;
    }
    std::optional<std::int64_t> size() override { return m_bytes.size(); }
    bool complete() override { return m_complete; }
    void abort() override {}

    std::int64_t calls = 0;
    std::int64_t bytes = 0;

private:
    const QByteArray& m_bytes;
    const bool m_complete;
    std::int64_t m_position = 0;
};

/// Where the parts of a file begin, as far as their names tell.
QList<qsizetype> boundaries(const QByteArray& bytes)
{
    static const QList<QByteArray> names{"OggS",
                                         "RIFF",
                                         "data",
                                         "fmt ",
                                         "fact",
                                         "FORM",
                                         "COMM",
                                         "SSND",
                                         "ftyp",
                                         "moov",
                                         "mdat",
                                         "trak",
                                         "stsz",
                                         "stsc",
                                         "stco",
                                         "elst",
                                         "moof",
                                         "esds",
                                         "fLaC",
                                         "wvpk",
                                         "TTA1",
                                         "ID3",
                                         "Xing",
                                         "Info",
                                         "TAG",
                                         "APIC",
                                         "caff",
                                         "pakt",
                                         "kuki",
                                         ".snd",
                                         "LIST",
                                         "idx1",
                                         "PROP",
                                         "DATA",
                                         "\x1a\x45\xdf\xa3",
                                         "\x1f\x43\xb6\x75"};
    QList<qsizetype> places{0};
    for (const QByteArray& name : names) {
        for (qsizetype at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1))
            places.append(at);
    }
    return places;
}

void damage(QByteArray& bytes, Random& random)
{
    const qsizetype size = bytes.size();
    if (size == 0)
        return;
    const auto places = boundaries(bytes);
    const qsizetype part = places[below(random, places.size())];
    const qsizetype at = below(random, random() % 4 ? size : std::min<qsizetype>(size, 512));
    const qsizetype length = 1 + below(random, std::min<qsizetype>(size - at, random() % 3 ? 40 : 2000));
    switch (random() % 9) {
    case 0: // cut at a part or just behind its name
        bytes.truncate(std::min<qsizetype>(size, part + below(random, 13)));
        break;
    case 1:
        bytes.truncate(at);
        break;
    case 2:
        bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1U << (random() % 8)));
        break;
    case 3:
        for (qsizetype i = at; i < at + length; ++i)
            bytes[i] = static_cast<char>(random());
        break;
    case 4:
        std::fill_n(bytes.begin() + at, length, random() % 2 ? '\0' : '\xff');
        break;
    case 5: // parts change places
        bytes = bytes.left(at) + bytes.mid(at + length) + bytes.mid(at, length);
        break;
    case 6: // a huge or odd size beside the name of a part
        for (qsizetype i = std::max<qsizetype>(0, part - 4 + (random() % 2 ? 8 : 0)), end = i + 4;
             i < std::min(end, size); ++i)
            bytes[i] = static_cast<char>(random() % 3 ? 0x7f : random());
        break;
    case 7:
        bytes.remove(at, length);
        break;
    default:
        bytes.insert(at, bytes.mid(part, length));
    }
}

/// What went wrong; empty: nothing.
class Trial {
public:
    explicit Trial(const QByteArray& bytes, bool complete) : m_stream(bytes, complete), m_size(bytes.size()) {}

    QString run(Random& random)
    {
        Status status = Status::Failed;
        const auto decoder = Decoder::open(m_stream, status);
        if (!decoder)
            return status == Status::Unreadable ? checkCost()
                                                : QStringLiteral("open answers %1").arg(static_cast<int>(status));
        opened = true;
        if (const QString wrong = readAll(*decoder); !wrong.isEmpty())
            return wrong;
        for (int i = 0; i < 4; ++i) {
            const std::int64_t most = i == 3 ? INT64_MAX : frames + 100;
            const Status answer = decoder->seek(i == 2 ? most : below(random, most));
            const Status after = decoder->read().status;
            if (answer == Status::Aborted || after == Status::Aborted)
                return QStringLiteral("aborted by nobody");
        }
        (void)decoder->facts();
        return checkCost();
    }

    std::int64_t frames = 0;
    bool opened = false;

private:
    QString readAll(Decoder& decoder)
    {
        for (int reads = 0;; ++reads) {
            const Decoder::Block block = decoder.read();
            if (block.status != Status::Ok)
                return block.status == Status::End || block.status == Status::Unreadable
                           ? QString()
                           : QStringLiteral("read answers %1").arg(static_cast<int>(block.status));
            if (reads > MostReadsABlock)
                return QStringLiteral("no end of blocks");
            if (block.sampleRate <= 0 || block.speakers.empty() || block.speakers.size() > 64)
                return QStringLiteral("rate %1, %2 channels").arg(block.sampleRate).arg(block.speakers.size());
            if (block.samples.size() > MostBlockSamples || block.samples.size() % block.speakers.size() != 0)
                return QStringLiteral("a block of %1 samples").arg(block.samples.size());
            frames += static_cast<std::int64_t>(block.samples.size() / block.speakers.size());
        }
    }

    QString checkCost() const
    {
        // Opening, playing and five seeks, each of which may go through the whole file some times over.
        const std::int64_t most = 60 * (m_size + 256 * 1024);
        return m_stream.bytes <= most && m_stream.calls < 20'000
                   ? QString()
                   : QStringLiteral("%1 bytes in %2 calls for a file of %3")
                         .arg(m_stream.bytes)
                         .arg(m_stream.calls)
                         .arg(m_size);
    }

    CountingStream m_stream;
    const std::int64_t m_size;
};

} // namespace

class TestBadInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void craftedFiles();
    void damagedFiles();
    void startsOverAfterFailing();

private:
    QTemporaryDir m_folder;
    QStringList m_names;
    QList<QByteArray> m_files;
    QList<qsizetype> m_kinds; ///< those of m_files that are whole
};

void TestBadInput::initTestCase()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    const QStringList arguments{sostenuto::tests::sourceFolder() + QStringLiteral("/tests/data/make_corpus.py"),
                                m_folder.path()};
    QProcess maker;
    maker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    maker.start(QStringLiteral("python3"), arguments);
    QVERIFY(maker.waitForFinished(60'000));
    QCOMPARE(maker.exitCode(), 0);
    m_names = QDir(m_folder.path()).entryList(QDir::Files, QDir::Name);
    QVERIFY(m_names.size() > 50);
    for (const QString& name : std::as_const(m_names)) {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        if (name.startsWith(u"kind-"))
            m_kinds.append(m_files.size());
        m_files.append(file.readAll());
    }
}

void TestBadInput::craftedFiles()
{
    int opened = 0;
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        for (const bool complete : {true, false}) {
            Random random(1);
            Trial trial(m_files[i], complete);
            const QString wrong = trial.run(random);
            QVERIFY2(wrong.isEmpty(), qPrintable(m_names[i] + QStringLiteral(": ") + wrong));
            opened += trial.opened ? 1 : 0;
            if (m_names[i].startsWith(u"kind-"))
                QVERIFY2(trial.opened || !complete, qPrintable(m_names[i]));
        }
    }
    qInfo("%d of %d openings", opened, static_cast<int>(m_files.size() * 2));
}

void TestBadInput::damagedFiles()
{
    const int cases = fromEnvironment("SOSTENUTO_BADINPUT_CASES", UsualCases);
    const int seed = fromEnvironment("SOSTENUTO_BADINPUT_SEED", 1);
    const QString trace = qEnvironmentVariable("SOSTENUTO_BADINPUT_TRACE");
    int opened = 0;
    std::int64_t frames = 0;
    for (int i = 0; i < cases; ++i) {
        Random random(static_cast<std::uint32_t>(seed * 1'000'003 + i));
        // Mostly whole files, damaged; those that were never good now and then.
        const qsizetype which = i % 8 == 0 ? (i / 8) % m_files.size() : m_kinds[i % m_kinds.size()];
        QByteArray bytes = m_files[which];
        for (auto hits = 1 + random() % 3; hits > 0; --hits)
            damage(bytes, random);
        if (!trace.isEmpty()) {
            QFile file(trace);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        }
        Trial trial(bytes, random() % 4 != 0);
        const QString wrong = trial.run(random);
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("case %1, %2: %3").arg(i).arg(m_names[which], wrong)));
        opened += trial.opened ? 1 : 0;
        frames += trial.frames;
    }
    QVERIFY(opened > cases / 4); // most damage leaves something to play, else this would test the openings only
    qInfo("%d cases, %d opened, %lld frames", cases, opened, static_cast<long long>(frames));
}

/// A seek that cannot open the file again leaves a decoder that says so, and a later one may succeed.
void TestBadInput::startsOverAfterFailing()
{
    class Breaking final : public ByteStream {
    public:
        explicit Breaking(QByteArray bytes) : m_bytes(std::move(bytes)) {}
        Read read(std::byte* into, std::int64_t atMost) override
        {
            const std::int64_t got = std::min<std::int64_t>(atMost, m_bytes.size() - m_position);
            if (broken)
                return {Status::Failed, 0};
            if (got <= 0)
                return {Status::End, 0};
            std::memcpy(into, m_bytes.constData() + m_position, static_cast<std::size_t>(got));
            m_position += got;
            return {Status::Ok, got};
        }
        bool seek(std::int64_t position) override
        {
            m_position = position;
            return true;
        }
        std::optional<std::int64_t> size() override { return m_bytes.size(); }
        void abort() override {}
        bool broken = false;

    private:
        const QByteArray m_bytes;
        std::int64_t m_position = 0;
    };
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        if (!m_names[i].startsWith(u"kind-"))
            continue;
        Breaking stream(m_files[i]);
        Status status = Status::Failed;
        const auto decoder = Decoder::open(stream, status);
        QVERIFY2(decoder, qPrintable(m_names[i]));
        while (decoder->read().status == Status::Ok) {
        }
        stream.broken = true;
        QVERIFY2(decoder->seek(10) == Status::Failed && decoder->read().status == Status::Failed,
                 qPrintable(m_names[i]));
        QVERIFY(decoder->facts().sampleRate > 0);
        stream.broken = false;
        QVERIFY2(decoder->seek(10) == Status::Ok && decoder->read().status == Status::Ok, qPrintable(m_names[i]));
    }
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
