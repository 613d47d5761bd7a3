// What the ends of files and their clocks say, as tables.
#include "player/decode/FileEnds.h"
#include "player/decode/Places.h"

#include <QByteArray>
#include <QTest>

#include <random>

using namespace sostenuto::player;

namespace {

std::span<const std::byte> view(const QByteArray& bytes)
{
    return std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

/// The first frame of an MP3 as LAME writes it: 44.1 kHz stereo.
QByteArray mp3Head(quint32 count, quint32 bytes, unsigned delay, unsigned padding)
{
    QByteArray head("\xff\xfb\x90\x00", 4);
    head += QByteArray(32, '\0') + QByteArray("Xing\0\0\0\x0f", 8);
    for (const quint32 number : {count, bytes}) {
        for (int shift = 24; shift >= 0; shift -= 8)
            head.append(static_cast<char>(number >> static_cast<unsigned>(shift)));
    }
    head += QByteArray(104, '\0') + QByteArray("LAME3.100", 9) + QByteArray(12, '\0');
    head.append(static_cast<char>(delay >> 4U));
    head.append(static_cast<char>((delay & 15U) << 4U | padding >> 8U));
    head.append(static_cast<char>(padding));
    return head + QByteArray(40, '\0');
}

QByteArray page(quint32 serial)
{
    QByteArray bytes("OggS\0\0", 6);
    bytes += QByteArray(8, '\1');
    for (unsigned shift = 0; shift < 32; shift += 8)
        bytes.append(static_cast<char>(serial >> shift));
    return bytes + QByteArray(50, '\2');
}

} // namespace

class TestFileEnds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void id3();
    void mp3();
    void mp3WithoutAWord_data();
    void mp3WithoutAWord();
    void iTunes_data();
    void iTunes();
    void chained();
    void places_data();
    void places();
    void survivesAnything();
};

void TestFileEnds::id3()
{
    const QByteArray tag("ID3\x04\x00\x00\x00\x00\x02\x01", 10);
    QCOMPARE(id3v2Bytes(view(tag)), 10 + 257);
    QByteArray footer = tag;
    footer[5] = 0x10;
    QCOMPARE(id3v2Bytes(view(footer)), 20 + 257);
    QByteArray bad = tag;
    bad[8] = '\x80'; // not a number of seven bits
    QCOMPARE(id3v2Bytes(view(bad)), 0);
    QCOMPARE(id3v2Bytes(view(tag.left(9))), 0);
    QCOMPARE(id3v2Bytes(view("\xff\xfb\x90\x00 nothing")), 0);
}

void TestFileEnds::mp3()
{
    const Mp3Length length{193LL * 1152 - 576 - 915, 5000};
    QCOMPARE(mp3Length(view(mp3Head(193, 5000, 576, 915))).value_or(Mp3Length{}), length);
    QCOMPARE(mp3Length(view(mp3Head(10, 1, 4095, 4095))).value_or(Mp3Length{}).frames, 11520 - 8190);
    QByteArray info = mp3Head(193, 5000, 576, 915).replace("Xing", "Info").replace("LAME3.100", "Lavf58.12");
    QCOMPARE(mp3Length(view(info)).value_or(Mp3Length{}), length);
}

void TestFileEnds::mp3WithoutAWord_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = mp3Head(193, 5000, 576, 915);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no header") << QByteArray(good).replace("Xing", "abcd");
    QTest::newRow("no encoder") << QByteArray(good).replace("LAME3.100", QByteArray(9, '\0'));
    QTest::newRow("layer II") << QByteArray(good).replace(0, 2, "\xff\xfd");
    QTest::newRow("cut") << good.left(170);
    QTest::newRow("more added than there is") << mp3Head(1, 5000, 1000, 1000);
    QTest::newRow("no count") << QByteArray(good).replace(QByteArray("Xing\0\0\0\x0f", 8),
                                                          QByteArray("Xing\0\0\0\x0e", 8));
}

void TestFileEnds::mp3WithoutAWord()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!mp3Length(view(bytes)));
}

void TestFileEnds::iTunes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("frames"); ///< -1: none
    QTest::newRow("usual") << QByteArray(" 00000000 00000840 000001CA 00000000003F31F6 00000000 00000000")
                           << qint64{0x3F31F6};
    QTest::newRow("short") << QByteArray("0 840 1CA") << qint64{-1};
    QTest::newRow("empty") << QByteArray() << qint64{-1};
    QTest::newRow("words") << QByteArray("how now brown cow") << qint64{-1};
    QTest::newRow("no music") << QByteArray("0 840 1CA 0") << qint64{-1};
    QTest::newRow("huge") << QByteArray("0 840 1CA 7FFFFFFFFFFFFFFF") << qint64{-1};
    QTest::newRow("huge padding") << QByteArray("0 84000000 1CA 100000") << qint64{-1};
    QTest::newRow("negative") << QByteArray("0 840 1CA -5") << qint64{-1};
    QTest::newRow("endless") << QByteArray(100'000, '1') << qint64{-1};
}

void TestFileEnds::iTunes()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, frames);
    QCOMPARE(iTunesLength({text.constData(), static_cast<std::size_t>(text.size())}).value_or(-1), frames);
}

void TestFileEnds::chained()
{
    QVERIFY(!oggIsChained(view(page(1)), view(page(1) + page(1))));
    QVERIFY(oggIsChained(view(page(1)), view(page(1) + page(2))));
    QVERIFY(oggIsChained(view(page(1)), view("junk" + page(1) + "OggS" + page(2) + "tail")));
    QVERIFY(!oggIsChained(view(page(1)), view("nothing of the kind, and long enough for a page")));
    QVERIFY(!oggIsChained(view(QByteArray("RIFF....")), view(page(2))));
}

void TestFileEnds::places_data()
{
    QTest::addColumn<qint64>("ticks");
    QTest::addColumn<int>("per");
    QTest::addColumn<int>("codec");
    QTest::addColumn<int>("each");
    QTest::addColumn<qint64>("place"); ///< -1: cannot be told
    const int flac = AV_CODEC_ID_FLAC;
    const int aac = AV_CODEC_ID_AAC;
    QTest::newRow("samples") << qint64{12345} << 44100 << flac << 4096 << qint64{12345};
    QTest::newRow("MP3's clock") << qint64{320 * 777} << 14112000 << int{AV_CODEC_ID_MP3} << 1152 << qint64{777};
    QTest::newRow("milliseconds, frames of 4096") << qint64{93} << 1000 << flac << 4096 << qint64{4096};
    QTest::newRow("and the next") << qint64{186} << 1000 << flac << 4096 << qint64{8192};
    QTest::newRow("between two frames") << qint64{140} << 1000 << flac << 4096 << qint64{-1};
    QTest::newRow("one off is too far") << qint64{96} << 1000 << flac << 4096 << qint64{-1};
    QTest::newRow("frames too small to tell") << qint64{93} << 1000 << aac << 128 << qint64{-1};
    QTest::newRow("Vorbis has frames of many sizes")
        << qint64{93} << 1000 << int{AV_CODEC_ID_VORBIS} << 4096 << qint64{-1};
}

void TestFileEnds::places()
{
    QFETCH(qint64, ticks);
    QFETCH(int, per);
    QFETCH(int, codec);
    QFETCH(int, each);
    QFETCH(qint64, place);
    const auto found = placeOf(ticks, AVRational{1, per}, 44100, {4096, each, static_cast<AVCodecID>(codec)});
    QCOMPARE(found.value_or(-1), place);
}

void TestFileEnds::survivesAnything()
{
    std::mt19937 random(4);
    const QByteArray good = mp3Head(193, 5000, 576, 915);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = good.left(static_cast<qsizetype>(random() % static_cast<unsigned>(good.size() + 1)));
        for (unsigned hit = random() % 6; hit > 0 && !bytes.isEmpty(); --hit)
            bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))] = static_cast<char>(random());
        const auto length = mp3Length(view(bytes));
        QVERIFY(!length || length->frames > 0);
        QVERIFY(id3v2Bytes(view(bytes)) >= 0);
        (void)oggIsChained(view(page(1).left(round % 80)), view(page(2).left(round % 77)));
    }
}

QTEST_GUILESS_MAIN(TestFileEnds)
#include "tst_fileends.moc"
