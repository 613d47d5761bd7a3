// Which tracks the entries of playlist files mean, and which lie in a file or a folder.
#include <sync/store/CatalogueStore.h>
#include <sync/store/FileTracks.h>
#include <sync/store/FolderStore.h>
#include <sync/store/TrackLookup.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QTest>

using namespace sostenuto::sync;

/// Tracks are named by their remote ids.
class TestTrackLookup : public QObject {
    Q_OBJECT

    StoreFixture m_store;
    SourceId m_folder;
    QHash<qint64, QString> m_names;

    Database& db() { return *m_store.database; }

    static RemoteTrack row(const char* id, const char* title, const char* artist, const char* album, qint64 seconds)
    {
        RemoteTrack track = remoteTrack(QString::fromUtf8(id), QString::fromUtf8(title), QString::fromUtf8(artist),
                                        QString::fromUtf8(album));
        track.durationMs = seconds * 1000;
        return track;
    }
    void remember(SourceId source, const QVector<RemoteTrack>& rows)
    {
        for (const RemoteTrack& track : rows)
            m_names.insert(CatalogueStore(db()).trackOf(source, track.remoteId).value().value().value, track.remoteId);
    }
    void putFile(const QByteArray& path, const QVector<RemoteTrack>& rows, bool parts = false)
    {
        LocalFile file{{0, path, 1000, 5, 1, quint64(qHash(path)), 0}, {}};
        for (int i = 0; i < rows.size(); ++i)
            file.tracks.append({rows[i].remoteId, parts ? FilePart{i * 750, (i + 1) * 750} : FilePart{}});
        QVERIFY(FolderStore(db()).put(m_folder, {{}, {}, rows, {file}}));
        remember(m_folder, rows);
    }
    QString found(const TrackWords& words)
    {
        const auto answer = lookUp(db(), {words});
        if (!answer)
            return QStringLiteral("error");
        QStringList names;
        for (const TrackId id : answer->first())
            names.append(m_names.value(id.value));
        return names.join(u' ');
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVector<RemoteTrack> rows{
            row("s1", "Tango", "Band", "One", 100),  row("s2", "Tango", "Band", "Two", 200),
            row("s3", "B - C", "A", "One", 100),     row("s4", "C", "A - B", "One", 100),
            row("s5", "Both", "Band", "One", 100),   row("s6", "Ðe Älbum", "The Müller", "One", 0),
            row("s7", "Hidden", "Band", "One", 100), row("s8", "Same", "Band", "X", 100),
            row("s9", "Same", "Band", "Y", 100),     row("s10", "Shown", "Band", "Y", 100)};
        rows[8].number = 7;
        QVERIFY(CatalogueStore(db()).putTracks(m_store.source, rows, 1));
        remember(m_store.source, rows);
        m_folder = FolderStore(db()).add("/music/\xE9", QStringLiteral("music")).value();
        putFile("a/one.mp3", {row("f1", "One", "Band", "Files", 60)});
        putFile("both.mp3", {row("f2", "Both", "Band", "Files", 101)});
        putFile("cue.flac",
                {row("c1", "First", "Band", "Cue", 10), row("c2", "Second", "Band", "Cue", 10),
                 row("c3", "Second", "Other", "Cue", 10)},
                true);
        putFile("lent.mp3", {row("f3", "Lent", "Someone", "Files", 100)});
        putFile("lent.flac",
                {row("c4", "Lent Part", "Someone", "Cue 2", 10), row("c5", "Own Part", "Someone", "Cue 2", 10)}, true);
        (void)answerOf(db(), "UPDATE track SET hidden = 1 WHERE title = 'Hidden'");
        (void)answerOf(db(), "UPDATE track SET twin_of = (SELECT id FROM track WHERE remote_id = 's10') "
                             "WHERE remote_id IN ('f3', 'c4')");
    }

    void entries_data()
    {
        QTest::addColumn<TrackWords>("words");
        QTest::addColumn<QString>("tracks");
        const auto add = [](const char* name, const TrackWords& words, const char* tracks) {
            QTest::newRow(name) << words << QString::fromLatin1(tracks);
        };
        const auto said = [](const QString& title, const QString& artist = {}, qint64 seconds = 0) {
            TrackWords words;
            words.title = title;
            words.artist = artist;
            words.durationMs = seconds * 1000;
            return words;
        };
        const auto at = [](const QByteArray& path, const QString& title = {}, const QString& artist = {}) {
            TrackWords words;
            words.path = path;
            words.title = title;
            words.artist = artist;
            return words;
        };
        add("nothing", {}, "");
        add("a file", at("/music/\xE9/a/one.mp3"), "f1");
        add("a file, whatever it is called", at("/music/\xE9/a/one.mp3", u"Tango"_qs, u"Band"_qs), "f1");
        add("elsewhere", at("/music/e/a/one.mp3"), "");
        add("a folder that begins alike", at("/music/\xE9 2/a/one.mp3"), "");
        add("the folder itself", at("/music/\xE9"), "");
        add("gone, but named", at("/music/\xE9/gone.mp3", u"One"_qs, u"Band"_qs), "f1");
        add("all of a cue sheet", at("/music/\xE9/cue.flac"), "c1 c2 c3");
        add("one of a cue sheet", at("/music/\xE9/cue.flac", u"Band - First"_qs), "c1");
        add("one by its title alone", at("/music/\xE9/cue.flac", u"first"_qs), "c1");
        add("two of one title", at("/music/\xE9/cue.flac", u"Other - Second"_qs), "c3");
        add("none of a cue sheet", at("/music/\xE9/cue.flac", u"Album"_qs), "c1 c2 c3");
        add("a twin's file is what is shown", at("/music/\xE9/lent.mp3"), "s10");
        add("one of a cue sheet is a twin", at("/music/\xE9/lent.flac"), "s10 c5");
        add("artist and title", said(u"Tango"_qs, u"Band"_qs), "s1");
        add("the length tells", said(u"Tango"_qs, u"Band"_qs, 198), "s2");
        add("three seconds", said(u"Tango"_qs, u"Band"_qs, 203), "s2");
        add("four seconds", said(u"Tango"_qs, u"Band"_qs, 204), "");
        add("no length there", said(u"Ðe Älbum"_qs, u"The Müller"_qs, 77), "s6");
        add("folded", said(u"de album"_qs, u"muller"_qs), "s6");
        add("in one line", said(u"Band - Tango"_qs), "s1");
        add("the first dash", said(u"A - B - C"_qs), "s3");
        add("dashes to the end", said(u"Nobody - Band - Tango"_qs), "");
        add("a dash in the artist", said(u"C"_qs, u"A - B"_qs), "s4");
        add("a title alone", said(u"Tango"_qs), "");
        add("an artist alone", said({}, u"Band"_qs), "");
        add("dashes alone", said(u" -  - "_qs), "");
        add("not visible", said(u"Hidden"_qs, u"Band"_qs), "");
        add("what is here goes first", said(u"Both"_qs, u"Band"_qs, 100), "f2");
        TrackWords written = said(u"Same"_qs, u"Band"_qs);
        add("the older of two", written, "s8");
        written.location = u"Band/Y/07 Same.flac"_qs;
        add("as it was written", written, "s9");
    }

    void entries()
    {
        QFETCH(TrackWords, words);
        QFETCH(QString, tracks);
        QCOMPARE(found(words), tracks);
    }

    void filesAndFolders_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("tracks");
        const auto add = [](const char* name, const QByteArray& path, const char* tracks) {
            QTest::newRow(name) << path << QString::fromLatin1(tracks);
        };
        add("a file", "/music/\xE9/a/one.mp3", "f1");
        add("a cue sheet's file", "/music/\xE9/cue.flac", "c1 c2 c3");
        add("a folder in it", "/music/\xE9/a", "f1");
        add("with a slash behind", "/music/\xE9/a/", "f1");
        add("the whole, in the order of paths, a twin once", "/music/\xE9", "f1 f2 c1 c2 c3 s10 c5");
        add("a folder above it", "/music", "f1 f2 c1 c2 c3 s10 c5");
        add("begins alike", "/music/\xE9/a/one", "");
        add("a folder that begins alike", "/music/\xE9/", "f1 f2 c1 c2 c3 s10 c5");
        add("beside it", "/music/\xE9 2", "");
        add("elsewhere", "/other", "");
        add("nothing", "", "");
    }

    void filesAndFolders()
    {
        QFETCH(QByteArray, path);
        QFETCH(QString, tracks);
        QStringList names;
        const auto answer = fileTracks(db(), path);
        QVERIFY(answer);
        for (const TrackId id : *answer)
            names.append(m_names.value(id.value));
        QCOMPARE(names.join(u' '), tracks);
    }

    void theOrderStays()
    {
        TrackWords tango;
        tango.title = u"Band - Tango"_qs;
        TrackWords cue;
        cue.path = "/music/\xE9/cue.flac";
        const auto answer = lookUp(db(), {tango, {}, cue, tango}).value();
        QCOMPARE(answer.size(), 4);
        QCOMPARE(answer[0], answer[3]);
        QVERIFY(answer[1].isEmpty());
        QCOMPARE(answer[2].size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestTrackLookup)
#include "tst_tracklookup.moc"
