// Files that TagLib does not read, read by the player's decoder: what they say, and that nothing in them does harm.
#include <app/adapters/ContainerTags.h>
#include <player/decode/Decoder.h>
#include <sync/folder/FolderRead.h>
#include <sync/folder/TagReader.h>
#include <tests/support/places/Places.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace sostenuto;

class TestContainerTags : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    sync::ContainerReader m_reader = app::containerReader();

    [[nodiscard]] QString at(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] std::optional<sync::FileTags> read(const QString& name) const
    {
        return m_reader.tags(QFile::encodeName(at(name)));
    }
    [[nodiscard]] bool make(const QString& name, const QStringList& options) const
    {
        QStringList arguments{u"-nostdin"_qs,
                              u"-v"_qs,
                              u"error"_qs,
                              u"-f"_qs,
                              u"lavfi"_qs,
                              u"-i"_qs,
                              u"sine=f=700:r=48000:d=2,aformat=channel_layouts=stereo"_qs};
        arguments += options;
        arguments += {u"-strict"_qs, u"-2"_qs, at(name)};
        return QProcess::execute(u"ffmpeg"_qs, arguments) == 0;
    }
    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void whatTagLibLeavesOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<bool>("tagged");
        QTest::newRow("Matroska") << u"a.mka"_qs << QStringList{u"-c:a"_qs, u"flac"_qs} << true;
        QTest::newRow("WebM") << u"a.webm"_qs << QStringList{u"-c:a"_qs, u"libopus"_qs} << true;
        QTest::newRow("CAF") << u"a.caf"_qs << QStringList{} << true;
        QTest::newRow("AC-3") << u"a.ac3"_qs << QStringList{} << false;
        QTest::newRow("E-AC-3") << u"a.eac3"_qs << QStringList{} << false;
        QTest::newRow("DTS") << u"a.dts"_qs << QStringList{u"-c:a"_qs, u"dca"_qs} << false;
        QTest::newRow("AAC") << u"a.aac"_qs << QStringList{} << false;
        QTest::newRow("AU") << u"a.au"_qs << QStringList{} << true;
        QTest::newRow("Wave64") << u"a.w64"_qs << QStringList{} << false;
    }
    void whatTagLibLeavesOut()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, options);
        QFETCH(bool, tagged);
        const QStringList words{u"-metadata"_qs, u"title=Grüße"_qs,  u"-metadata"_qs, u"artist=Band"_qs,
                                u"-metadata"_qs, u"album=Record"_qs, u"-metadata"_qs, u"date=1998"_qs,
                                u"-metadata"_qs, u"genre=Jazz"_qs};
        QVERIFY(make(name, options + words));
        const auto plain = sync::readTags(QFile::encodeName(at(name)));
        QVERIFY(!plain || plain->title.isEmpty()); // or this test is about nothing
        const auto tags = read(name);
        QVERIFY(tags);
        QVERIFY2(std::abs(tags->durationMs - 2000) < 100, qPrintable(QString::number(tags->durationMs)));
        QCOMPARE(tags->sampleRateHz, 48000);
        QCOMPARE(tags->channels, 2);
        QVERIFY(tags->bitRateKbps > 0);
        QCOMPARE(tags->title, tagged ? u"Grüße"_qs : QString());
        QCOMPARE(tags->artist, tagged ? u"Band"_qs : QString());
        QCOMPARE(tags->album, tagged ? u"Record"_qs : QString());
    }

    /// TagLib takes it for FLAC, without words.
    void aScanReadsTheContainer()
    {
        QVERIFY(make(u"scan.mka"_qs, {u"-c:a"_qs, u"flac"_qs, u"-metadata"_qs, u"title=Grüße"_qs}));
        sync::ScanWork work;
        work.sounds = {{0, "scan.mka", 1, 1, 1, 1, 0}};
        const auto read = sync::readFolder(
            sync::SourceId{1}, QFile::encodeName(m_folder.path()), work, [] { return true; }, m_reader);
        QCOMPARE(read.rows.tracks.size(), 1);
        QCOMPARE(read.rows.tracks[0].title, u"Grüße"_qs);
    }

    void theCoverInside()
    {
        QVERIFY(QProcess::execute(u"ffmpeg"_qs, {u"-nostdin"_qs, u"-v"_qs, u"error"_qs, u"-f"_qs, u"lavfi"_qs, u"-i"_qs,
                                                 u"color=red:s=64x64:d=0.04"_qs, u"-frames:v"_qs, u"1"_qs,
                                                 at(u"cover.jpg"_qs)}) == 0);
        QVERIFY(make(u"cover.mka"_qs, {u"-c:a"_qs, u"flac"_qs, u"-attach"_qs, at(u"cover.jpg"_qs), u"-metadata:s:t"_qs,
                                       u"mimetype=image/jpeg"_qs}));
        QVERIFY(read(u"cover.mka"_qs)->hasCover);
        QCOMPARE(m_reader.cover(QFile::encodeName(at(u"cover.mka"_qs))), bytesOf(at(u"cover.jpg"_qs)));
        QVERIFY(make(u"bare.mka"_qs, {u"-c:a"_qs, u"flac"_qs}));
        QVERIFY(!read(u"bare.mka"_qs)->hasCover);
        QVERIFY(m_reader.cover(QFile::encodeName(at(u"bare.mka"_qs))).isEmpty());
    }

    void whatIsNoMusic()
    {
        QVERIFY(!read(u"nothing.mka"_qs));
        QVERIFY(m_reader.cover("/nowhere").isEmpty());
        for (const QByteArray& bytes :
             {QByteArray(), QByteArray("no music"), QByteArray(100'000, '\0'),
              QByteArray("#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:9,\nfile:///etc/hostname\n")}) {
            QFile file(at(u"odd.mka"_qs));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(bytes);
            file.close();
            QVERIFY(!read(u"odd.mka"_qs));
        }
    }

    /// Every kind of file that there is, whole and damaged: it ends, and what comes is within bounds.
    void hostileFiles()
    {
        const QString corpus = at(u"corpus"_qs);
        const QString maker = tests::sourceFolder() + QStringLiteral("/tests/data/make_corpus.py");
        QVERIFY(QProcess::execute(u"python3"_qs, {maker, corpus}) == 0);
        const QDir folder(corpus);
        const QStringList names = folder.entryList(QDir::Files, QDir::Name);
        QVERIFY(names.size() > 40);
        std::mt19937 random(7);
        int read = 0;
        for (const QString& name : names) {
            QByteArray bytes = bytesOf(folder.filePath(name));
            for (int round = 0; round < 3; ++round) {
                if (const auto tags = m_reader.tags(QFile::encodeName(folder.filePath(name)))) {
                    ++read;
                    QVERIFY(tags->title.size() <= 1000 && tags->durationMs >= 0 && tags->channels > 0);
                    (void)m_reader.cover(QFile::encodeName(folder.filePath(name)));
                }
                for (int i = 0; i < 8 && !bytes.isEmpty(); ++i)
                    bytes[qsizetype(random() % quint32(qMin<qsizetype>(bytes.size(), 4096)))] = char(random());
                QFile file(folder.filePath(name));
                QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
                file.write(bytes.left(round == 0 ? bytes.size() : bytes.size() / 2));
            }
        }
        QVERIFY(read > 30);
    }
};

QTEST_GUILESS_MAIN(TestContainerTags)
#include "tst_containertags.moc"
