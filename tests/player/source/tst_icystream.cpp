// Radio: titles come out of the stream, sound stays whole, and an endless stream fits in little memory.
#include "player/decode/Decoder.h"
#include "player/source/IcyStream.h"
#include "tests/support/player/ScriptedStream.h"
#include "tests/support/player/Signal.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstring>
#include <random>

using namespace sostenuto::player;
using namespace sostenuto::player::test;

namespace {

QByteArray block(QByteArray text)
{
    while (text.size() % 16 != 0)
        text.append('\0');
    return QByteArray(1, static_cast<char>(text.size() / 16)) + text;
}

QByteArray interleave(const QByteArray& sound, int interval, const QList<QByteArray>& texts)
{
    QByteArray all;
    for (qsizetype at = 0, n = 0; at < sound.size(); at += interval, ++n) {
        all += sound.mid(at, interval);
        if (at + interval <= sound.size())
            all += block(texts.value(n));
    }
    return all;
}

/// What came out, reading `step` bytes at a time.
QByteArray readAll(ByteStream& stream, int step, ByteStream::Status& end)
{
    QByteArray all;
    for (;;) {
        QByteArray piece(step, '\0');
        const ByteStream::Read read = stream.read(reinterpret_cast<std::byte*>(piece.data()), step);
        end = read.status;
        if (read.status != ByteStream::Status::Ok)
            return all;
        all += piece.left(static_cast<qsizetype>(read.bytes));
    }
}

/// The same bytes again and again, `left` in all; counts what was read. Size unknown, no way back.
class EndlessStream final : public ByteStream {
public:
    EndlessStream(QByteArray loop, std::int64_t left, std::int64_t& readBytes)
        : m_loop(std::move(loop)), m_left(left), m_read(readBytes)
    {
    }
    Read read(std::byte* into, std::int64_t atMost) override
    {
        const std::int64_t at = m_read % m_loop.size();
        const std::int64_t bytes = std::min({atMost, static_cast<std::int64_t>(m_loop.size()) - at, m_left});
        if (bytes <= 0)
            return {Status::End, 0};
        std::memcpy(into, m_loop.constData() + at, static_cast<std::size_t>(bytes));
        m_read += bytes;
        m_left -= bytes;
        return {Status::Ok, bytes};
    }
    bool seek(std::int64_t position) override { return position == m_read; }
    std::optional<std::int64_t> size() override { return std::nullopt; }
    bool complete() override { return false; }
    void abort() override {}

private:
    const QByteArray m_loop;
    std::int64_t m_left;
    std::int64_t& m_read;
};

} // namespace

class TestIcyStream : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void titles_data();
    void titles();
    void soundStaysWhole();
    void anyCutIsAnEnd();
    void survivesAnything();
    void endless_data();
    void endless();
};

void TestIcyStream::titles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("title"); ///< null: none
    QTest::newRow("usual") << QByteArray("StreamTitle='A - B';StreamUrl='http://x';") << QStringLiteral("A - B");
    QTest::newRow("quote inside") << QByteArray("StreamTitle='Don't Stop';") << QStringLiteral("Don't Stop");
    QTest::newRow("UTF-8") << QByteArray("StreamTitle='Bj\xC3\xB6rk';") << QStringLiteral("Björk");
    QTest::newRow("Latin-1") << QByteArray("StreamTitle='Bj\xF6rk';") << QStringLiteral("Björk");
    QTest::newRow("empty") << QByteArray("StreamTitle='';") << QStringLiteral("");
    QTest::newRow("not closed") << QByteArray("StreamTitle='A - B") << QStringLiteral("A - B");
    QTest::newRow("not closed, filled") << QByteArray("StreamTitle='A\0\0\0", 17) << QStringLiteral("A");
    QTest::newRow("controls") << QByteArray("StreamTitle='A\r\n\x1b[1mB';") << QStringLiteral("A[1mB");
    QTest::newRow("long") << "StreamTitle='" + QByteArray(4000, 'x') + "';" << QString(500, u'x');
    QTest::newRow("none") << QByteArray("StreamUrl='http://x';") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("cut name") << QByteArray("StreamTitle=") << QString();
}

void TestIcyStream::titles()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, title);
    QCOMPARE(icyTitle(text).has_value(), !title.isNull());
    QCOMPARE(icyTitle(text).value_or(QString()), title);
}

void TestIcyStream::soundStaysWhole()
{
    QByteArray sound;
    std::mt19937 random(2);
    for (int i = 0; i < 5000; ++i)
        sound.append(static_cast<char>(random()));
    const QList<QByteArray> texts{"StreamTitle='One';", "", "StreamTitle='One';", "StreamTitle='Two';", "noise"};
    for (const int interval : {1, 7, 1000, 2500, 5000, 8192}) {
        for (const int step : {1, 3, 999, 1000, 1001, 65536}) {
            QStringList titles;
            IcyStream stream(openScript(std::make_shared<ByteScript>(interleave(sound, interval, texts))), interval,
                             [&](const QString& title) { titles.append(title); });
            ByteStream::Status end = ByteStream::Status::Ok;
            QCOMPARE(readAll(stream, step, end), sound);
            QCOMPARE(end, ByteStream::Status::End);
            QVERIFY(stream.seek(5000) && !stream.seek(0) && !stream.size());
            if (interval <= 1000)
                QCOMPARE(titles, QStringList({QStringLiteral("One"), QStringLiteral("Two")}));
        }
    }
    IcyStream plain(openScript(std::make_shared<ByteScript>(sound)), 0, {});
    ByteStream::Status end = ByteStream::Status::Ok;
    QCOMPARE(readAll(plain, 100, end), sound);
}

void TestIcyStream::anyCutIsAnEnd()
{
    const QByteArray sound(300, 's');
    const QByteArray all = interleave(sound, 100, {"StreamTitle='One';", "StreamTitle='Two';", ""});
    for (qsizetype cut = 0; cut <= all.size(); ++cut) {
        IcyStream stream(openScript(std::make_shared<ByteScript>(all.left(cut))), 100, {});
        ByteStream::Status end = ByteStream::Status::Ok;
        const QByteArray got = readAll(stream, 64, end);
        QCOMPARE(end, ByteStream::Status::End);
        QVERIFY(sound.startsWith(got));
        const auto script = std::make_shared<ByteScript>(all);
        script->failAt(cut);
        IcyStream failing(openScript(script), 100, {});
        QVERIFY(sound.startsWith(readAll(failing, 64, end)));
        QVERIFY(end == (cut < all.size() ? ByteStream::Status::Failed : end));
    }
}

void TestIcyStream::survivesAnything()
{
    std::mt19937 random(9);
    for (int round = 0; round < 500; ++round) {
        QByteArray bytes(static_cast<qsizetype>(random() % 5000), '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random());
        int titles = 0;
        IcyStream stream(openScript(std::make_shared<ByteScript>(bytes)), 1 + static_cast<int>(random() % 300),
                         [&](const QString& title) { titles += title.size() <= 500 ? 0 : 1; });
        ByteStream::Status end = ByteStream::Status::Ok;
        QVERIFY(readAll(stream, 512, end).size() <= bytes.size());
        QCOMPARE(titles, 0);
    }
}

void TestIcyStream::endless_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QString>("options");
    QTest::newRow("MP3") << QStringLiteral("mp3")
                         << QStringLiteral("-c:a libmp3lame -b:a 128k -write_xing 0 -id3v2_version 0");
    QTest::newRow("AAC") << QStringLiteral("aac") << QStringLiteral("-c:a aac -b:a 128k");
    QTest::newRow("Ogg") << QStringLiteral("ogg") << QStringLiteral("-c:a libvorbis");
}

void TestIcyStream::endless()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    QFETCH(QString, ending);
    QFETCH(QString, options);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("loop.") + ending);
    QVERIFY(encode(sweep(44100, 44100 * 10), path, options.split(u' ')));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray loop = file.readAll();
    constexpr int Minutes = 10;
    std::int64_t readBytes = 0;
    IcyStream stream(std::make_unique<EndlessStream>(loop, loop.size() * 6 * Minutes, readBytes), 0, {});
    Decoder::Status status = Decoder::Status::Failed;
    const auto decoder = Decoder::open(stream, status);
    QVERIFY(decoder);
    const std::int64_t toOpen = readBytes;
    QVERIFY2(toOpen <= 160 * 1024, qPrintable(QString::number(toOpen)));
    std::int64_t frames = 0;
    qsizetype largest = 0;
    Decoder::Block block;
    while ((block = decoder->read()).status == Decoder::Status::Ok) {
        frames += static_cast<std::int64_t>(block.samples.size() / 2);
        largest = std::max(largest, static_cast<qsizetype>(block.samples.size()));
    }
    QCOMPARE(block.status, Decoder::Status::End);
    QVERIFY(frames > 44100LL * 60 * Minutes * 99 / 100);
    QVERIFY(largest <= 44100); // a block is a tenth of a second and at most a codec's frame more
    qInfo("opened after %lld bytes; %.1f s came out of %lld bytes", static_cast<long long>(toOpen),
          static_cast<double>(frames) / 44100, static_cast<long long>(readBytes));
}

QTEST_GUILESS_MAIN(TestIcyStream)
#include "tst_icystream.moc"
