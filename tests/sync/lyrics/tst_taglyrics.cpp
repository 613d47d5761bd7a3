// Words beside a music file and in its tags, in every format that carries them.
#include <sync/folder/TagLyrics.h>
#include <tests/support/sync/TaggedFiles.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <id3v2tag.h>
#include <mpegfile.h>
#include <synchronizedlyricsframe.h>
#include <unsynchronizedlyricsframe.h>

#include <random>

using namespace sostenuto::sync;

class TestTagLyrics : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString pathOf(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] Lyrics embedded(const QString& name) const
    {
        return embeddedLyrics(QFile::encodeName(pathOf(name)), {QStringLiteral("de"), QStringLiteral("en")});
    }
    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(pathOf(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QString firstOf(const Lyrics& lyrics)
    {
        return lyrics.isEmpty() ? QStringLiteral("none") : lyrics.lines.first().text;
    }

private Q_SLOTS:
    void everyFormatCarriesThem_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("key");
        for (const QString& format : taggedFormats())
            QTest::addRow("%s", qPrintable(format)) << format << QStringLiteral("LYRICS");
        for (const char* format : {"flac", "ogg", "opus"}) {
            QTest::addRow("%s, unsynced", format) << QString::fromLatin1(format) << QStringLiteral("UNSYNCEDLYRICS");
            QTest::addRow("%s, synced", format) << QString::fromLatin1(format) << QStringLiteral("SYNCEDLYRICS");
        }
    }
    void everyFormatCarriesThem()
    {
        QFETCH(QString, format);
        QFETCH(QString, key);
        const QString name = key + u'.' + format;
        QVERIFY(putTagged(pathOf(name), {{key, {QStringLiteral("[00:01.00]one\n[00:02.00]two")}}}));
        const Lyrics lyrics = embedded(name);
        QCOMPARE(lyrics.lines.size(), 2);
        QVERIFY(lyrics.isSynced);
        QCOMPARE(lyrics.lines[1].startMs, 2'000);
        QCOMPARE(lyrics.from, LyricsFrom::Tags);
    }

    void noneWhereThereAreNone_data()
    {
        QTest::addColumn<QString>("format");
        for (const QString& format : taggedFormats())
            QTest::addRow("%s", qPrintable(format)) << format;
    }
    void noneWhereThereAreNone()
    {
        QFETCH(QString, format);
        QVERIFY(putTagged(pathOf(QStringLiteral("none.") + format), {{QStringLiteral("TITLE"), {format}}}));
        QVERIFY(embedded(QStringLiteral("none.") + format).isEmpty());
    }

    void timedTagsBeforePlainOnes()
    {
        QVERIFY(putTagged(pathOf(QStringLiteral("both.flac")),
                          {{QStringLiteral("LYRICS"), {QStringLiteral("plain")}},
                           {QStringLiteral("SYNCEDLYRICS"), {QStringLiteral("[00:01]timed")}}}));
        QCOMPARE(firstOf(embedded(QStringLiteral("both.flac"))), QStringLiteral("timed"));
    }

    void framesOfId3()
    {
        namespace Id3 = TagLib::ID3v2;
        const QString path = pathOf(QStringLiteral("frames.mp3"));
        QVERIFY(putTagged(path, {}));
        const auto change = [&](const std::function<void(Id3::Tag&)>& act) {
            TagLib::MPEG::File file(QFile::encodeName(path).constData());
            act(*file.ID3v2Tag(true));
            QVERIFY(file.save());
        };
        const auto addPlain = [](Id3::Tag& tag, const char* language, const char* text) {
            auto* frame = new Id3::UnsynchronizedLyricsFrame(TagLib::String::UTF8);
            frame->setLanguage(language);
            frame->setText(text);
            frame->setDescription(language);
            tag.addFrame(frame);
        };
        change([&](Id3::Tag& tag) {
            addPlain(tag, "eng", "english");
            addPlain(tag, "deu", "deutsch");
            addPlain(tag, "fra", "francais");
        });
        QCOMPARE(firstOf(embedded(QStringLiteral("frames.mp3"))), QStringLiteral("deutsch"));
        change([](Id3::Tag& tag) {
            auto* frame = new Id3::SynchronizedLyricsFrame(TagLib::String::UTF8);
            frame->setLanguage("xxx");
            frame->setTimestampFormat(Id3::SynchronizedLyricsFrame::AbsoluteMilliseconds);
            using Text = Id3::SynchronizedLyricsFrame::SynchedText;
            Id3::SynchronizedLyricsFrame::SynchedTextList parts;
            parts.append(Text(1'000, "Two "));
            parts.append(Text(1'500, "words"));
            parts.append(Text(3'000, "\nand more"));
            frame->setSynchedText(parts);
            tag.addFrame(frame);
        });
        const Lyrics timed = embedded(QStringLiteral("frames.mp3"));
        QVERIFY(timed.isSynced);
        QCOMPARE(timed.lines,
                 (QVector<LyricLine>{{1'000, QStringLiteral("Two words")}, {3'000, QStringLiteral("and more")}}));
        QVERIFY(timed.language.isEmpty());
    }

    void besideTheFile_data()
    {
        QTest::addColumn<QString>("music");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("found");
        QTest::newRow("the same name") << QStringLiteral("a.flac") << QStringLiteral("a.lrc") << true;
        QTest::newRow("another case") << QStringLiteral("b.flac") << QStringLiteral("B.LRC") << true;
        QTest::newRow("a point in the name") << QStringLiteral("c. d.flac") << QStringLiteral("c. d.lrc") << true;
        QTest::newRow("of another") << QStringLiteral("e.flac") << QStringLiteral("ee.lrc") << false;
        QTest::newRow("with the suffix of the music")
            << QStringLiteral("f.flac") << QStringLiteral("f.flac.lrc") << false;
        QTest::newRow("characters of a pattern") << QStringLiteral("[g]*.flac") << QStringLiteral("[g]*.lrc") << true;
    }
    void besideTheFile()
    {
        QFETCH(QString, music);
        QFETCH(QString, words);
        QFETCH(bool, found);
        const QTemporaryDir folder;
        QFile file(folder.filePath(words));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[00:01]beside");
        file.close();
        const Lyrics lyrics = lyricsBeside(QFile::encodeName(folder.filePath(music)));
        QCOMPARE(!lyrics.isEmpty(), found);
        QCOMPARE(lyrics.from == LyricsFrom::LrcFile, found);
    }

    void damagedFilesDoNoHarm()
    {
        std::mt19937 chance(7); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same each time
        for (const QString& format : taggedFormats()) {
            const QString name = QStringLiteral("damaged.") + format;
            QVERIFY(putTagged(pathOf(name), {{QStringLiteral("LYRICS"), {QStringLiteral("[00:01]a\n").repeated(50)}}}));
            QFile file(pathOf(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray good = file.readAll();
            file.close();
            for (int i = 0; i < 40; ++i) {
                QByteArray bad = good;
                for (int j = 0; j < 20; ++j)
                    bad[qsizetype(chance() % 4'000U % unsigned(bad.size()))] = char(chance());
                write(name, bad);
                QVERIFY(embedded(name).lines.size() <= Lyrics::mostLines);
            }
        }
        QVERIFY(embedded(QStringLiteral("not there.mp3")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTagLyrics)
#include "tst_taglyrics.moc"
