// Tags as FFmpeg lists them, from files that TagLib does not read.
#include <sync/folder/TagWords.h>

#include <QTest>

using namespace sostenuto::sync;

using Named = QVector<std::pair<QByteArray, QByteArray>>;

class TestTagWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesOfEveryContainer_data()
    {
        QTest::addColumn<Named>("tags");
        QTest::newRow("as FFmpeg names them") << Named{
            {"title", "Lied"}, {"artist", "A; B"}, {"album", "Platte"}, {"album_artist", "A"}, {"track", "3/12"},
            {"disc", "2/2"},   {"date", "1998"},   {"genre", "Rock"},   {"composer", "C"},     {"compilation", "1"}};
        QTest::newRow("as Matroska has them") << Named{{"TITLE", "Lied"},
                                                       {"ARTIST", "A; B"},
                                                       {"ALBUM", "Platte"},
                                                       {"ALBUM_ARTIST", "A"},
                                                       {"track", "3"},
                                                       {"DISC", "2"},
                                                       {"DATE_RELEASED", "1998-05-01"},
                                                       {"GENRE", "Rock"},
                                                       {"COMPOSER", "C"},
                                                       {"COMPILATION", "1"}};
        QTest::newRow("the first of a name counts")
            << Named{{"title", "Lied"},    {"TITLE", "Stream"},   {"artist", "A; B"},  {"album", "Platte"},
                     {"ALBUMARTIST", "A"}, {"TRACKNUMBER", "03"}, {"DISCNUMBER", "2"}, {"YEAR", "1998"},
                     {"genre", "Rock"},    {"composer", "C"},     {"COMPILATION", "1"}};
    }
    void namesOfEveryContainer()
    {
        QFETCH(Named, tags);
        const FileTags said = tagsNamed(tags);
        QCOMPARE(said.title, u"Lied"_qs);
        QCOMPARE(said.artists, (QStringList{u"A"_qs, u"B"_qs}));
        QCOMPARE(said.album, u"Platte"_qs);
        QCOMPARE(said.albumArtist, u"A"_qs);
        QCOMPARE(said.number, 3);
        QCOMPARE(said.disc, 2);
        QCOMPARE(said.year, 1998);
        QCOMPARE(said.genres, QStringList{u"Rock"_qs});
        QCOMPARE(said.composers, QStringList{u"C"_qs});
        QVERIFY(said.compilation);
    }

    void nothingSaysNothing() { QCOMPARE(tagsNamed({}), FileTags{}); }

    void whatComesFromOutsideIsBounded()
    {
        const FileTags said = tagsNamed({{"title", "a\nb\x01"
                                                   "c"},
                                         {"artist", QByteArray(3'000'000, 'x')},
                                         {"album", "\xff\xfe"},
                                         {"track", "99999999999999999999"},
                                         {"cuesheet", QByteArray(2'000'000, 'c')}});
        QCOMPARE(said.title, u"a b c"_qs);
        QCOMPARE(said.artist.size(), longestTagText);
        QCOMPARE(said.album.size(), 2); // replaced, not refused
        QCOMPARE(said.number, 0);
        QVERIFY(said.cueSheet.isEmpty());
    }

    void theSheetInsideIsKept() { QCOMPARE(tagsNamed({{"CUESHEET", "FILE a\nTRACK"}}).cueSheet, "FILE a\nTRACK"); }
};

QTEST_APPLESS_MAIN(TestTagWords)
#include "tst_tagwords.moc"
