// The decisions behind the pages: the wash, the top result, which rows become the queue, what empty pages say.
#include <ui/pages/EmptyWords.h>
#include <ui/pages/SearchRank.h>
#include <ui/pages/TrackActions.h>
#include <ui/pages/Wash.h>
#include <ui/theme/Contrast.h>

#include <QtTest>

using namespace sostenuto;
using namespace sostenuto::ui;

Q_DECLARE_METATYPE(sostenuto::ui::TopResult::Kind)

namespace {

sync::Track aTrack(sync::Availability availability)
{
    sync::Track track;
    track.durationMs = 60'000;
    track.sizeBytes = 1'000'000;
    track.availability = availability;
    return track;
}

QColor over(const QColor& top, const QColor& base)
{
    const auto mix = [&](double a, double b) { return float(a * top.alphaF() + b * (1 - top.alphaF())); };
    return QColor::fromRgbF(mix(top.redF(), base.redF()), mix(top.greenF(), base.greenF()),
                            mix(top.blueF(), base.blueF()));
}

} // namespace

class TestPageParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrast()
    {
        QCOMPARE(qRound(contrastOf(Qt::black, Qt::white)), 21);
        QCOMPARE(contrastOf(Qt::red, Qt::red), 1.0);
        QCOMPARE(qRound(100 * contrastOf(QColor(0xB3AFC0), QColor(0x16151C))), 847); // text2 on base, dark
    }

    void washKeepsTextReadable()
    {
        for (const bool dark : {true, false}) {
            const QColor base(dark ? 0x16151C : 0xFCFBFD);
            const QColor text(dark ? 0xB3AFC0 : 0x545063);
            for (int hue = 0; hue < 360; hue += 15) {
                for (const int lightness : {0, 40, 128, 220, 255}) {
                    const QColor top = washColour(QColor::fromHsl(hue, 255, lightness), base, text, dark);
                    QVERIFY(top.isValid());
                    QVERIFY(top.alphaF() <= (dark ? 0.341F : 0.201F));
                    QVERIFY2(contrastOf(text, over(top, base)) >= 4.45, qPrintable(top.name(QColor::HexArgb)));
                }
            }
        }
        QVERIFY(!washColour({}, Qt::black, Qt::white, true).isValid());
    }

    void theTopResult_data()
    {
        QTest::addColumn<QString>("artist");
        QTest::addColumn<QString>("album");
        QTest::addColumn<QString>("track");
        QTest::addColumn<TopResult::Kind>("best");
        using Kind = TopResult::Kind;
        QTest::newRow("nothing") << ""
                                 << ""
                                 << "" << Kind::None;
        QTest::newRow("the whole name wins") << "Ferryman's Friends"
                                             << "Night Ferry"
                                             << "Ferry" << Kind::Track;
        QTest::newRow("its beginning") << "Northlight Ferry"
                                       << "Ferry Hours"
                                       << "Last Ferry" << Kind::Album;
        QTest::newRow("artist first among equals") << "Ferry A"
                                                   << "Ferry B"
                                                   << "Ferry C" << Kind::Artist;
        QTest::newRow("only a track") << ""
                                      << ""
                                      << "Inferred" << Kind::Track;
        QTest::newRow("a word before the middle of one") << "Transferryl"
                                                         << "The Ferry"
                                                         << "" << Kind::Album;
    }
    void theTopResult()
    {
        QFETCH(QString, artist);
        QFETCH(QString, album);
        QFETCH(QString, track);
        sync::SearchResults results;
        results.text = QStringLiteral("ferry");
        if (!artist.isEmpty())
            results.artists.append(sync::Artist{{}, {}, artist, {}, 0, 0, 0, false});
        if (!album.isEmpty()) {
            results.albums.append(sync::Album());
            results.albums.last().title = album;
        }
        if (!track.isEmpty()) {
            results.tracks.append(sync::Track());
            results.tracks.last().title = track;
        }
        QTEST(topResult(results).kind, "best");
    }

    void theQueuedPartHoldsTheRow()
    {
        for (const int count : {1, 10, 2000, 1'000'000}) {
            for (const int row : {0, count / 2, count - 1}) {
                const QueuePart part = queuePart(count, row);
                QVERIFY(part.first >= 0 && part.first <= row);
                QVERIFY(part.end > row && part.end <= count);
                QVERIFY(part.end - part.first <= 2000);
            }
        }
        QCOMPARE(queuePart(240, 7).first, 0);
        QCOMPARE(queuePart(240, 7).end, 240);
    }

    void hereSentences_data()
    {
        QTest::addColumn<int>("here");
        QTest::addColumn<int>("away");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << 0 << 3 << "Needs Hearth";
        QTest::newRow("some") << 2 << 1 << "2 of 3 tracks on this computer, 2 MB";
        QTest::newRow("all") << 3 << 0 << "All 3 tracks on this computer, 3 MB";
        QTest::newRow("the only one") << 1 << 0 << "On this computer, 1 MB";
    }
    void hereSentences()
    {
        QFETCH(int, here);
        QFETCH(int, away);
        ListFacts facts;
        for (int i = 0; i < here; ++i)
            count(facts, aTrack(i % 2 == 0 ? sync::Availability::Kept : sync::Availability::Held));
        for (int i = 0; i < away; ++i)
            count(facts, aTrack(sync::Availability::Loading));
        QCOMPARE(facts.count, here + away);
        QCOMPARE(facts.hereMs, here * 60'000);
        QTEST(hereSentence(facts, QStringLiteral("Hearth")), "words");
    }

    void whileTheLibraryIsRead()
    {
        sync::PullProgress pull;
        QCOMPARE(emptyLibrary(pull).title, QStringLiteral("No music yet"));
        QVERIFY(!emptyLibrary(pull).action.words.isEmpty());
        pull.running = true;
        pull.tracks = 42;
        QCOMPARE(emptyLibrary(pull).title, QStringLiteral("Your library is being read"));
        QCOMPARE(emptyLibrary(pull).sentence, QStringLiteral("42 tracks so far. You can play what is here already."));
        QVERIFY(emptyLibrary(pull).action.words.isEmpty());
    }

    void longSearchesAreShortened()
    {
        const EmptyWords words = nothingFound(QString(500, u'x'));
        QVERIFY(words.title.size() < 60);
        QCOMPARE(nothingFoundHere(QStringLiteral("fog"), 1, QStringLiteral("Hearth")).sentence,
                 QStringLiteral("1 result needs Hearth."));
        QCOMPARE(nothingFoundHere(QStringLiteral("fog"), 2, QStringLiteral("Hearth")).sentence,
                 QStringLiteral("2 results need Hearth."));
    }
};

QTEST_GUILESS_MAIN(TestPageParts)
#include "tst_pageparts.moc"
