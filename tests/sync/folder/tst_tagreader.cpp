#include <sync/folder/FolderCover.h>
#include <sync/folder/TagCover.h>
#include <sync/folder/TagReader.h>
#include <tests/support/sync/TaggedFiles.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace sostenuto::sync;

class TestTagReader : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString& format) const { return m_folder.filePath(u"file."_qs + format); }
    [[nodiscard]] std::optional<FileTags> read(const QString& format) const
    {
        return readTags(QFile::encodeName(path(format)));
    }
    void overwrite(const QString& format, const QByteArray& bytes) const
    {
        QFile file(path(format));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
    }
    [[nodiscard]] QByteArray tagged(const QString& format) const
    {
        if (!putTagged(path(format), {{u"TITLE"_qs, {u"Lied"_qs}}, {u"ARTIST"_qs, {u"A"_qs, u"B"_qs}}},
                       QByteArray(3000, 'p')))
            qFatal("not written");
        QFile file(path(format));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void allFormatsSayTheSame_data()
    {
        QTest::addColumn<QString>("format");
        for (const QString& format : taggedFormats())
            QTest::newRow(qPrintable(format)) << format;
    }
    void allFormatsSayTheSame()
    {
        QFETCH(QString, format);
        const QByteArray cover(5000, 'c');
        QVERIFY(putTagged(path(format),
                          {{u"TITLE"_qs, {u"Grüße 🎵"_qs}},
                           {u"ARTIST"_qs, {u"AC/DC"_qs, u"Björk"_qs}},
                           {u"ALBUM"_qs, {u"Record"_qs}},
                           {u"ALBUMARTIST"_qs, {u"AC/DC"_qs}},
                           {u"ARTISTSORT"_qs, {u"ACDC"_qs}},
                           {u"TRACKNUMBER"_qs, {u"3/12"_qs}},
                           {u"DISCNUMBER"_qs, {u"2/2"_qs}},
                           {u"DATE"_qs, {u"1998-05-01"_qs}},
                           {u"GENRE"_qs, {u"Rock"_qs}},
                           {u"COMPILATION"_qs, {u"1"_qs}},
                           {u"COMPOSER"_qs, {u"Somebody"_qs}},
                           {u"ISRC"_qs, {u"DEA123456789"_qs}},
                           {u"MUSICBRAINZ_ALBUMID"_qs, {u"1f2d"_qs}},
                           {u"MUSICBRAINZ_TRACKID"_qs, {u"77aa"_qs}}},
                          cover));
        const auto tags = read(format);
        QVERIFY(tags);
        QCOMPARE(tags->title, u"Grüße 🎵"_qs);
        QCOMPARE(tags->artists, (QStringList{u"AC/DC"_qs, u"Björk"_qs}));
        QCOMPARE(tags->artist, u"AC/DC, Björk"_qs);
        QCOMPARE(tags->albumArtist, u"AC/DC"_qs);
        QCOMPARE(tags->artistSort, u"ACDC"_qs);
        QCOMPARE(tags->album, u"Record"_qs);
        QCOMPARE(tags->number, 3);
        QCOMPARE(tags->disc, 2);
        QCOMPARE(tags->year, 1998);
        QCOMPARE(tags->genres, QStringList{u"Rock"_qs});
        QCOMPARE(tags->composers, QStringList{u"Somebody"_qs});
        QCOMPARE(tags->isrc, u"DEA123456789"_qs);
        QCOMPARE(tags->musicBrainzAlbumId, u"1f2d"_qs);
        QCOMPARE(tags->musicBrainzTrackId, u"77aa"_qs);
        QVERIFY(tags->compilation);
        QVERIFY(tags->hasCover);
        QVERIFY(tags->durationMs >= 300 && tags->durationMs < 420);
        QCOMPARE(tags->sampleRateHz, 48000);
        QCOMPARE(tags->channels, 2);
        QCOMPARE(embeddedCover(QFile::encodeName(path(format))), cover);
    }

    void bareFilesSayOnlyHowTheySound_data() { allFormatsSayTheSame_data(); }
    void bareFilesSayOnlyHowTheySound()
    {
        QFETCH(QString, format);
        overwrite(format, soundBytes(format));
        const auto tags = read(format);
        QVERIFY(tags);
        QCOMPARE(tags->title, QString());
        QVERIFY(tags->artists.isEmpty());
        QVERIFY(!tags->hasCover && !tags->compilation);
        QVERIFY(embeddedCover(QFile::encodeName(path(format))).isEmpty());
    }

    void textIsBoundedAndPlain()
    {
        QVERIFY(putTagged(path(u"flac"_qs), {{u"TITLE"_qs, {QString(5000, u'x')}},
                                             {u"ARTIST"_qs, {u"two\nlines\t"_qs}},
                                             {u"GENRE"_qs, QStringList(500, u"a; b; a"_qs)},
                                             {u"DATE"_qs, {u"soon"_qs}},
                                             {u"TRACKNUMBER"_qs, {u"-99999999999"_qs}},
                                             {u"COMPILATION"_qs, {u"0"_qs}}}));
        const auto tags = read(u"flac"_qs);
        QVERIFY(tags);
        QCOMPARE(tags->title.size(), 1000);
        QCOMPARE(tags->artist, u"two lines"_qs);
        QCOMPARE(tags->genres, (QStringList{u"a"_qs, u"b"_qs}));
        QCOMPARE(tags->year, 0);
        QCOMPARE(tags->number, 0);
        QVERIFY(!tags->compilation);
    }

    void picardsListSaysWhoTheyAre()
    {
        QVERIFY(putTagged(path(u"flac"_qs),
                          {{u"ARTIST"_qs, {u"One feat. Two"_qs}}, {u"ARTISTS"_qs, {u"One"_qs, u"Two"_qs}}}));
        const auto tags = read(u"flac"_qs);
        QVERIFY(tags);
        QCOMPARE(tags->artist, u"One feat. Two"_qs);
        QCOMPARE(tags->artists, (QStringList{u"One"_qs, u"Two"_qs}));
    }

    void whatIsNoMusicIsSaidSo()
    {
        QVERIFY(!readTags("/nowhere/at/all.mp3"));
        overwrite(u"flac"_qs, "<html>not music</html>");
        QVERIFY(!read(u"flac"_qs));
        overwrite(u"ogg"_qs, "");
        QVERIFY(!read(u"ogg"_qs));
    }

    void namesOfAnyBytesAreRead()
    {
#ifndef Q_OS_LINUX
        QSKIP("names are Unicode here");
#endif
        (void)tagged(u"mp3"_qs);
        const QByteArray odd = QFile::encodeName(m_folder.path()) + "/\xE9\xFF.mp3";
        QCOMPARE(std::rename(QFile::encodeName(path(u"mp3"_qs)).constData(), odd.constData()), 0);
        const auto tags = readTags(odd);
        QCOMPARE(std::remove(odd.constData()), 0);
        QVERIFY(tags);
        QCOMPARE(tags->title, u"Lied"_qs);
    }

    void cutAtEveryPlaceNothingBreaks_data()
    {
        allFormatsSayTheSame_data();
    }
    void cutAtEveryPlaceNothingBreaks()
    {
        QFETCH(QString, format);
        const QByteArray whole = tagged(format);
        int read = 0;
        for (qsizetype length = 0; length < whole.size(); length += length < 200 ? 1 : 97) {
            overwrite(format, whole.left(length));
            if (const auto tags = this->read(format)) {
                ++read;
                QVERIFY(tags->title.size() <= 1000 && tags->durationMs >= 0);
            }
            (void)embeddedCover(QFile::encodeName(path(format)));
        }
        QVERIFY(read > 0); // a file that lost its end still says something
    }

    void damagedAtRandomNothingBreaks_data()
    {
        allFormatsSayTheSame_data();
    }
    void damagedAtRandomNothingBreaks()
    {
        QFETCH(QString, format);
        const QByteArray whole = tagged(format);
        std::mt19937 chance(1);
        for (int round = 0; round < 200; ++round) {
            QByteArray bytes = whole;
            for (int i = 0; i < 8; ++i) // the head, where the lengths stand
                bytes[qsizetype(chance() % std::min<quint32>(quint32(bytes.size()), i < 6 ? 300 : 100'000))] =
                    char(chance());
            overwrite(format, bytes);
            if (const auto tags = read(format))
                QVERIFY(tags->artists.size() <= 32);
            (void)embeddedCover(QFile::encodeName(path(format)));
        }
    }

    void coversAreChosen_data()
    {
        QTest::addColumn<QVector<QByteArray>>("names");
        QTest::addColumn<QByteArray>("chosen");
        const auto row = [](QVector<QByteArray> names, const char* chosen) {
            QTest::newRow(chosen[0] ? chosen : "none") << std::move(names) << QByteArray(chosen);
        };
        row({}, "");
        row({"thumb.jpg", "Folder.jpg"}, "Folder.jpg");
        row({"folder.jpg", "cover.png"}, "cover.png");
        row({"cover.png", "cover.jpg"}, "cover.jpg");
        row({"cover.jpg", "Front.webp"}, "Front.webp");
        row({"b.jpg", "a.jpg"}, "a.jpg");
    }
    void coversAreChosen()
    {
        QFETCH(QVector<QByteArray>, names);
        QTEST(chooseCover(names), "chosen");
    }

    void yearsAndPlaces()
    {
        QCOMPARE(yearOf(u"1998/05"_qs), 1998);
        QCOMPARE(yearOf(u"98"_qs), 0);
        QCOMPARE(yearOf(u"19980501"_qs), 1998);
        QCOMPARE(yearOf(u"live 1998"_qs), 0);
        QCOMPARE(placeOf(u" 03 "_qs), 3);
        QCOMPARE(placeOf(u"A1"_qs), 0);
        QCOMPARE(namesIn({u"Earth, Wind & Fire; AC/DC"_qs}), (QStringList{u"Earth, Wind & Fire"_qs, u"AC/DC"_qs}));
    }
};

QTEST_GUILESS_MAIN(TestTagReader)
#include "tst_tagreader.moc"
