// The way to the service is cut while music plays: what is held sounds on, sample for sample. The same at length: ./dev
// soak cuts.
#include "tests/support/app/CutStage.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto::tests;

class TestCuts : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    CutStage m_stage;

    static void kinds()
    {
        QTest::addColumn<Cut>("kind");
        for (const Cut kind : allCuts)
            QTest::newRow(nameOf(kind)) << kind;
    }
    static void judge(const CutResult& result, unsigned seed)
    {
        QVERIFY2(result.trouble.isEmpty(), qPrintable(result.trouble));
        QVERIFY2(result.heard.isExact(),
                 qPrintable(QStringLiteral("seed %1, cut at %2: missing %3, repeated %4, silent "
                                           "%5, disorder %6")
                                .arg(seed)
                                .arg(result.cutAt)
                                .arg(result.heard.missing)
                                .arg(result.heard.repeated)
                                .arg(result.heard.silent)
                                .arg(result.heard.disorder)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!sostenuto::player::test::haveFfmpeg())
            QSKIP("the ffmpeg program is not installed");
        QVERIFY(m_stage.begin(m_folder.filePath(QStringLiteral("cuts"))));
    }
    void countingCounts();
    void allOfItIsHeld_data() { kinds(); }
    void allOfItIsHeld()
    {
        QFETCH(Cut, kind);
        for (int i = 0; i < 2; ++i) {
            const unsigned seed = QRandomGenerator::global()->bounded(1'000'000U);
            judge(m_stage.whileHeld(seed, kind), seed);
        }
    }
    /// So little that a decoder has not read all that it looks at before the first sound.
    void sevenBlocksAreHeld()
    {
        constexpr unsigned seed = 740276;
        const CutResult result = m_stage.whilePartlyHeld(seed, Cut::Reset);
        judge(result, seed);
        QVERIFY(result.cutAt > 0);
    }
};

/// What judges the others is judged first.
void TestCuts::countingCounts()
{
    using sostenuto::player::test::numbered;
    using sostenuto::player::test::Sound;
    constexpr qint64 one = NumberedCorpus::framesOfATrack;
    const Sound whole = numbered(NumberedCorpus::rate, 3 * one);
    const auto joined = [&](const QVector<QPair<qint64, qint64>>& parts) {
        Sound sound{NumberedCorpus::rate, {}};
        for (const auto& [from, count] : parts) {
            const Sound part = from < 0 ? Sound{sound.sampleRate, std::vector<float>(static_cast<size_t>(count * 2))}
                                        : whole.part(from, count);
            sound.samples.insert(sound.samples.end(), part.samples.begin(), part.samples.end());
        }
        return sound;
    };
    QVERIFY(NumberedCorpus::compare(joined({{2 * one, one}, {0, one}}), {2, 0}).isExact());
    QCOMPARE(NumberedCorpus::compare(joined({{0, one - 5}, {one, one}}), {0, 1}), (HeardFrames{5, 0, 0, 1}));
    QCOMPARE(NumberedCorpus::compare(joined({{0, 100}, {90, 2 * one - 90}}), {0, 1}), (HeardFrames{0, 10, 0, 1}));
    QCOMPARE(NumberedCorpus::compare(joined({{0, 100}, {-1, 7}, {100, one - 100}}), {0}), (HeardFrames{0, 0, 7, 0}));
    QVERIFY(NumberedCorpus::compare(joined({{0, 1000}, {one, one}}), {0, 1}, 900).isExact());
    QVERIFY(!NumberedCorpus::compare(joined({{0, 800}, {one, one}}), {0, 1}, 900).isExact());
}

QTEST_GUILESS_MAIN(TestCuts)
#include "tst_cuts.moc"
