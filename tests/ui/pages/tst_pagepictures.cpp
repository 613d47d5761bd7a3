// Every page at two sizes: it can be laid out and painted, and with SOSTENUTO_PICTURES set one can look at it.
#include "PageScene.h"

using namespace sostenuto;
using namespace sostenuto::ui;

class TestPagePictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pages_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("away");
        QTest::addColumn<int>("width");
        for (const int width : {1280, 900}) {
            const auto row = [width](const char* name, Place::Kind kind, const QString& what = {}, bool away = false) {
                QTest::addRow("%s-%d", name, width) << int(kind) << what << away << width;
            };
            row("albums", Place::Kind::Albums);
            row("albums-outage", Place::Kind::Albums, {}, true);
            row("album", Place::Kind::Album, QStringLiteral("Low Water Almanac"));
            row("album-loading", Place::Kind::Album, QStringLiteral("Sodium"), true);
            row("artists", Place::Kind::Artists);
            row("artist", Place::Kind::Artist);
            row("tracks", Place::Kind::Tracks);
            row("playlist", Place::Kind::Playlist, QStringLiteral("Night Ferry"));
            row("playlist-outage", Place::Kind::Playlist, QStringLiteral("Night Ferry"), true);
            row("loved", Place::Kind::Loved);
            row("statistics", Place::Kind::Statistics);
            row("search", Place::Kind::Search);
        }
    }
    void pages()
    {
        QFETCH(int, kind);
        QFETCH(QString, what);
        QFETCH(bool, away);
        QFETCH(int, width);
        PageScene scene(Place::Kind(kind), {width, width == 1280 ? 800 : 600});
        if (away)
            scene.fake.status.set(FakeStatus::streamingDown());
        Place place{Place::Kind(kind)};
        if (place.kind == Place::Kind::Album)
            place.id = scene.albumNamed(what).value;
        if (place.kind == Place::Kind::Artist)
            place.id = scene.fake.library.artistRows.firstKey();
        if (place.kind == Place::Kind::Playlist) {
            place.id = scene.playlistNamed(what).value;
            scene.fake.library.playlistRows[place.id].changesWaiting = 3;
            scene.fake.library.entryRows[place.id][3].changeWaiting = true;
        }
        scene.show(place);
        if (place.kind == Place::Kind::Album || place.kind == Place::Kind::Tracks) {
            const qint64 heard = scene.fake.library.trackRows.firstKey() + 1;
            scene.playback.playIds({sync::TrackId{heard}}, 0);
        }
        if (place.kind == Place::Kind::Search)
            QTest::keyClicks(scene.find<QWidget>("searchField"), QStringLiteral("in"));
        PageScene::settle();
        QVERIFY(!scene.frame.grab().isNull());
        scene.picture(QString::fromLatin1(QTest::currentDataTag()).section(u'-', 0, -2));
    }
};

QTEST_MAIN(TestPagePictures)
#include "tst_pagepictures.moc"
