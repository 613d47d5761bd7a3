#include <sync/held/Artwork.h>

#include "tests/support/sync/FakeBackend.h"
#include "tests/support/sync/FutureValue.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto::sync;
using sostenuto::tests::valueOf;

class TestArtwork : public QObject {
    Q_OBJECT

private:
    struct World {
        QTemporaryDir folder;
        FakeBackend service;
        std::unique_ptr<Artwork> artwork;

        World()
        {
            for (int i = 1; i <= 9; ++i)
                service.covers.insert(QStringLiteral("c%1").arg(i), "picture " + QByteArray::number(i));
            restart();
        }
        void restart()
        {
            artwork = std::make_unique<Artwork>(folder.path());
            artwork->useBackend(SourceId{1}, &service);
        }
        QFuture<Result<QByteArray>> ask(const char* key, int edge = 200)
        {
            const Answer<QByteArray> answer;
            artwork->cover(QString::fromLatin1(key), edge, answer);
            return answer.future();
        }
    };

private Q_SLOTS:
    void sizesAreRoundedUp_data()
    {
        QTest::addColumn<int>("edge");
        QTest::addColumn<int>("bucket");
        QTest::newRow("tiny") << 1 << 160;
        QTest::newRow("160") << 160 << 160;
        QTest::newRow("161") << 161 << 320;
        QTest::newRow("320") << 320 << 320;
        QTest::newRow("huge") << 5000 << 640;
    }
    void sizesAreRoundedUp()
    {
        QFETCH(const int, edge);
        QTEST(Artwork::bucketOf(edge), "bucket");
    }

    void aCoverIsFetchedOnceAndKept()
    {
        World world;
        QCOMPARE(valueOf(world.ask("1:c1")).value(), QByteArray("picture 1"));
        QCOMPARE(world.service.calls, QStringList{QStringLiteral("cover c1 320")});
        world.restart();
        world.artwork->setReachable(SourceId{1}, false, {ErrorKind::Refused, {}});
        QCOMPARE(valueOf(world.ask("1:c1", 300)).value(), QByteArray("picture 1"));
        QCOMPARE(world.service.calls.size(), 1);
    }

    void thoseWhoAskTogetherAreAnsweredTogether()
    {
        World world;
        const auto first = world.ask("1:c1");
        const auto second = world.ask("1:c1", 310);
        QCOMPARE(valueOf(first).value(), valueOf(second).value());
        QCOMPARE(world.service.calls.size(), 1);
    }

    void fourAtOnceAndTheNewestFirst()
    {
        World world;
        QVector<QFuture<Result<QByteArray>>> futures;
        for (int i = 1; i <= 9; ++i)
            futures.append(world.ask(("1:c" + QByteArray::number(i)).constData()));
        QCOMPARE(world.service.calls.size(), Artwork::atOnce);
        for (const auto& future : futures)
            QVERIFY(valueOf(future));
        QCOMPARE(world.service.calls[4], QStringLiteral("cover c9 320"));
    }

    void whatIsMissingIsNotAskedForAgain()
    {
        World world;
        QCOMPARE(valueOf(world.ask("1:none")).error().kind, ErrorKind::NotFound);
        QCOMPARE(valueOf(world.ask("1:none")).error().kind, ErrorKind::NotFound);
        QCOMPARE(valueOf(world.ask("")).error().kind, ErrorKind::NotFound);
        QCOMPARE(world.service.calls.size(), 1);
    }

    void anAwayServiceAnswersAtOnce()
    {
        World world;
        QSignalSpy retry(world.artwork.get(), &Artwork::retryWorthwhile);
        world.service.silent = true;
        const auto waiting = world.ask("1:c1");
        world.artwork->setReachable(SourceId{1}, false, {ErrorKind::Timeout, {}});
        QVERIFY(waiting.isFinished());
        QCOMPARE(waiting.result().error().kind, ErrorKind::Timeout);
        const auto late = world.ask("1:c2");
        QVERIFY(late.isFinished());
        QCOMPARE(retry.size(), 0);
        world.service.silent = false;
        world.artwork->setReachable(SourceId{1}, true, {});
        QCOMPARE(retry.size(), 1);
        QVERIFY(valueOf(world.ask("1:c2")));
    }

    void aFailureIsTriedAgainWhenAsked()
    {
        World world;
        QSignalSpy retry(world.artwork.get(), &Artwork::retryWorthwhile);
        world.service.failing.insert(QStringLiteral("cover"), {ErrorKind::ServerError, {}});
        QCOMPARE(valueOf(world.ask("1:c1")).error().kind, ErrorKind::ServerError);
        world.service.failing.clear();
        world.artwork->setReachable(SourceId{1}, false, {ErrorKind::ServerError, {}});
        world.artwork->tryOne(SourceId{1});
        QTRY_COMPARE(retry.size(), 1);
        world.artwork->setReachable(SourceId{1}, true, {});
        QCOMPARE(valueOf(world.ask("1:c1")).value(), QByteArray("picture 1"));
        QCOMPARE(world.service.calls.size(), 2);
    }

    void aFolderThatCannotBeWrittenShowsTheCoverAllTheSame()
    {
        World world;
        QFile blocker(world.folder.filePath(QStringLiteral("artwork")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        QCOMPARE(valueOf(world.ask("1:c1")).value(), QByteArray("picture 1"));
    }

    void anotherServiceHasItsOwnCovers()
    {
        World world;
        QVERIFY(valueOf(world.ask("1:c1")));
        FakeBackend other;
        other.covers.insert(QStringLiteral("c1"), "another picture");
        world.artwork->useBackend(SourceId{2}, &other);
        QCOMPARE(valueOf(world.ask("2:c1")).value(), QByteArray("another picture"));
        world.artwork->setReachable(SourceId{2}, false, {ErrorKind::Refused, {}});
        QVERIFY(valueOf(world.ask("1:c2")));
        QCOMPARE(valueOf(world.ask("2:c2")).error().kind, ErrorKind::Refused);
        world.artwork->useBackend(SourceId{1}, nullptr);
        QVERIFY(!valueOf(world.ask("1:c3")));
        world.artwork->forget(SourceId{1});
        QVERIFY(!valueOf(world.ask("1:c1")));
        QCOMPARE(valueOf(world.ask("2:c1")).value(), QByteArray("another picture"));
    }

    void otherProgramsGetAFile()
    {
        World world;
        const auto file = [&](const QString& key) {
            const Answer<QString> answer;
            world.artwork->coverFile(key, answer);
            return valueOf(answer.future());
        };
        const auto content = [](const QString& path) {
            QFile picture(path);
            return picture.open(QIODevice::ReadOnly) ? picture.readAll() : QByteArray();
        };
        QCOMPARE(content(file(QStringLiteral("1:c1")).value()), QByteArray("picture 1"));
        QCOMPARE(file(QStringLiteral("1:none")).error().kind, ErrorKind::NotFound);
        QCOMPARE(file({}).error().kind, ErrorKind::NotFound);
        QVERIFY(valueOf(world.ask("1:c2")));
        world.artwork->setReachable(SourceId{1}, false, {ErrorKind::Refused, {}});
        QCOMPARE(content(file(QStringLiteral("1:c2")).value()), QByteArray("picture 2")); // in the size that is here
        QVERIFY(!file(QStringLiteral("1:c3")));

        world.artwork->useOwnCovers([](const CoverKey& key, const Answer<QByteArray>& answer) {
            if (key.source == SourceId{7})
                answer.give(key.cover.toUtf8());
            return key.source == SourceId{7};
        });
        const QString first = file(QStringLiteral("7:a")).value();
        QCOMPARE(content(first), QByteArray("a"));
        for (const char* next : {"7:b", "7:c", "7:a", "7:d"})
            QVERIFY(file(QString::fromLatin1(next)));
        QCOMPARE(content(first), QByteArray("a")); // three others since
        QVERIFY(file(QStringLiteral("7:e")));
        const QString folder = QFileInfo(first).path();
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 4);
        world.restart();
        QVERIFY(QFile::exists(first));
    }
};

QTEST_GUILESS_MAIN(TestArtwork)
#include "tst_artwork.moc"
