// A track whose bytes break off goes on from other bytes of the same recording, at the sample where it broke.
#include "tests/support/player/Signal.h"
#include "tests/support/player/Stage.h"

#include <QTest>

using namespace sostenuto::player;
using namespace sostenuto::player::test;

class TestElsewhere : public QObject {
    Q_OBJECT

private:
    QList<QByteArray> m_parts;

    [[nodiscard]] static QByteArray otherEncoding(const QString& ending)
    {
        return encoded(numbered(Rate, TrackFrames * 2).part(0, TrackFrames), ending);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!haveFfmpeg())
            QSKIP("the ffmpeg program is not installed");
        m_parts = numberedTracks(2);
        QCOMPARE(m_parts.size(), 2);
    }

    void goesOnAtTheSample_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<double>("breaksAt"); // of the file
        for (const char* ending : {"flac", "wav", "wv", "m4a"})
            for (const double at : {0.2, 0.5, 0.9})
                QTest::addRow("%s at %.1f", ending, at) << QString::fromLatin1(ending) << at;
    }
    void goesOnAtTheSample()
    {
        QFETCH(QString, ending);
        QFETCH(double, breaksAt);
        const bool alac = ending == u"m4a";
        Stage stage(m_parts);
        stage.scripts[0]->failAt(qint64(double(m_parts[0].size()) * breaksAt));
        const Sound same = numbered(Rate, TrackFrames * 2).part(0, TrackFrames);
        const QByteArray other =
            alac ? encoded(same, ending, {QStringLiteral("-c:a"), QStringLiteral("alac")}) : otherEncoding(ending);
        QVERIFY(!other.isEmpty());
        stage.elsewhere[0] = std::make_shared<ByteScript>(other);
        stage.player->playItems(stage.items(), 0);
        stage.hand->turn(TrackFrames + Rate);
        const Listened heard = listen(stage.hand->heard);
        QCOMPARE(heard.first, 0);
        QCOMPARE(heard.jumps, 0);
        QVERIFY(heard.last > TrackFrames); // the next one follows without a seam
        QCOMPARE(silence(stage.hand->heard), 0);
        QTRY_COMPARE(stage.reports.size(), 1);
        QVERIFY(stage.reports[0].toTheEnd);
        QVERIFY(stage.troubles.isEmpty());
    }

    /// Each place breaks off: as long as each gives more, it goes on; when one gives nothing, the next track plays.
    void aSecondBreakIsTheEnd()
    {
        Stage stage(m_parts);
        stage.scripts[0]->failAt(m_parts[0].size() * 2 / 5);
        stage.elsewhere[0] = std::make_shared<ByteScript>(m_parts[0]);
        stage.elsewhere[0]->failAt(m_parts[0].size() * 4 / 5);
        stage.player->playItems(stage.items(), 0);
        stage.hand->turn(TrackFrames + Rate);
        QTRY_COMPARE(stage.troubles.size(), 1);
        QCOMPARE(stage.troubles[0].second, TrackTrouble::CutShort);
        const Listened heard = listen(stage.hand->heard);
        QCOMPARE(heard.jumps, 1); // to the next track
        QTRY_COMPARE(stage.reports.size(), 1);
        QVERIFY(stage.reports[0].heardMs > 2000);
    }

    void noOtherBytesIsTheEndAsBefore()
    {
        Stage stage(m_parts);
        stage.scripts[0]->failAt(m_parts[0].size() / 2);
        stage.elsewhere[0] = std::make_shared<ByteScript>(QByteArray("not a sound"));
        stage.player->playItems(stage.items(), 0);
        stage.hand->turn(TrackFrames + Rate);
        QTRY_COMPARE(stage.troubles.size(), 1);
        QCOMPARE(stage.troubles[0].second, TrackTrouble::CutShort);
        QVERIFY(stage.lastNumber() > TrackFrames);
    }

    void skippingEndsTheWaitForOtherBytes()
    {
        Stage stage(m_parts);
        stage.scripts[0]->failAt(m_parts[0].size() / 2);
        stage.elsewhere[0] = std::make_shared<ByteScript>(m_parts[0]);
        stage.elsewhere[0]->setComplete(false);
        stage.elsewhere[0]->stallAt(0);
        stage.player->playItems(stage.items(), 0);
        QTRY_VERIFY(stage.elsewhere[0]->waiting());
        stage.player->next();
        stage.hand->turn(Rate);
        QTRY_VERIFY(stage.lastNumber() > TrackFrames);
        QVERIFY(stage.troubles.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestElsewhere)
#include "tst_elsewhere.moc"
