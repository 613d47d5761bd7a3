#include <sync/held/HeldBytes.h>
#include <sync/store/SystemFile.h>

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace sostenuto::sync;
using Status = HeldBytes::Status;

namespace {

QByteArray noise(int bytes, quint32 seed = 7)
{
    QRandomGenerator random(seed);
    QByteArray out(bytes, Qt::Uninitialized);
    for (char& c : out)
        c = static_cast<char>(random.generate());
    return out;
}

struct Everything {
    QByteArray bytes;
    Status end = Status::Ok;
};

Everything readAll(HeldBytes& held, qint64 from = 0)
{
    Everything all;
    char buffer[1500];
    while (true) {
        const auto read = held.read(from + all.bytes.size(), buffer, sizeof buffer);
        if (read.status != Status::Ok) {
            all.end = read.status;
            return all;
        }
        all.bytes.append(buffer, read.bytes);
    }
}

} // namespace

class TestHeldBytes : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_part;
    QFile m_file;

    void append(const QByteArray& bytes) { QVERIFY(m_file.write(bytes) == bytes.size() && m_file.flush()); }

private Q_SLOTS:
    void init()
    {
        m_part = m_folder.filePath(QStringLiteral("a.part"));
        m_file.setFileName(m_part);
        QVERIFY(m_file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    }
    void cleanup() { m_file.close(); }

    void readsWhatIsHereAndNoMore()
    {
        append(QByteArray("0123456789"));
        HeldBytes held;
        held.begin(m_part, 6, 10);
        char buffer[20] = {};
        const auto read = held.read(2, buffer, sizeof buffer);
        QCOMPARE(read.status, Status::Ok);
        QCOMPARE(QByteArray(buffer, read.bytes), QByteArray("2345"));
        QCOMPARE(held.available(), 6);
        QCOMPARE(held.size(), std::optional<qint64>(10));
    }

    void endIsKnownFromTheSize()
    {
        HeldBytes held;
        held.begin(m_part, 0, 10);
        char c = 0;
        QCOMPARE(held.read(10, &c, 1).status, Status::End);
        QCOMPARE(held.read(99, &c, 1).status, Status::End);
    }

    void completionTellsTheSize()
    {
        append(QByteArray("abc"));
        HeldBytes held;
        held.begin(m_part, 3, std::nullopt);
        held.complete(m_part);
        QCOMPARE(held.size(), std::optional<qint64>(3));
        QCOMPARE(readAll(held).bytes, QByteArray("abc"));
        QCOMPARE(readAll(held).end, Status::End);
    }

    void whatIsHereReadsAlsoAfterAFailure()
    {
        append(QByteArray("abc"));
        HeldBytes held;
        held.begin(m_part, 3, 10);
        held.fail({ErrorKind::ConnectionLost, {}});
        const auto all = readAll(held);
        QCOMPARE(all.bytes, QByteArray("abc"));
        QCOMPARE(all.end, Status::Failed);
        QCOMPARE(held.error()->kind, ErrorKind::ConnectionLost);
        QCOMPARE(held.size(), std::optional<qint64>(10));
    }

    void failedBeforeAnythingKnowsNoSize()
    {
        HeldBytes held;
        held.fail({ErrorKind::Refused, {}});
        QCOMPARE(held.size(), std::nullopt);
    }

    void whatWasMeasuredIsKnownOnceItBegins()
    {
        HeldBytes held;
        std::optional<MeasuredLoudness> measured;
        std::thread reader([&] { measured = held.measured(); });
        held.setMeasured({-14.0, 0.5, -12.0, 0.75});
        held.begin(m_part, 0, std::nullopt);
        reader.join();
        QVERIFY((measured == MeasuredLoudness{-14.0, 0.5, -12.0, 0.75}));
    }

    void nothingMeasuredIsAnAnswer()
    {
        HeldBytes begun;
        begun.begin(m_part, 0, std::nullopt);
        QVERIFY(!begun.measured());
        HeldBytes failed;
        failed.fail({ErrorKind::Refused, {}});
        QVERIFY(!failed.measured());
        HeldBytes aborted;
        aborted.setMeasured({-14.0, 0.5, {}, {}});
        std::optional<MeasuredLoudness> measured = MeasuredLoudness{};
        std::thread reader([&] { measured = aborted.measured(); });
        aborted.abort();
        reader.join();
        QVERIFY(!measured);
    }

    void aMissingFileFails()
    {
        HeldBytes held;
        held.begin(m_folder.filePath(QStringLiteral("not there")), 3, 3);
        char c = 0;
        QCOMPARE(held.read(0, &c, 1).status, Status::Failed);
        QCOMPARE(held.error()->kind, ErrorKind::FileMissing);
    }

    void aFileShorterThanSaidFails()
    {
        append(QByteArray("abc"));
        HeldBytes held;
        held.begin(m_part, 9, 9);
        QCOMPARE(readAll(held).bytes, QByteArray("abc"));
        QCOMPARE(held.error()->kind, ErrorKind::FileMissing);
    }

    void abortEndsPresentAndFutureReads()
    {
        HeldBytes held;
        held.begin(m_part, 0, std::nullopt);
        Status waiting = Status::Ok;
        std::optional<qint64> size = 1;
        std::thread reader([&] {
            char c = 0;
            waiting = held.read(0, &c, 1).status;
            size = held.size();
        });
        held.abort();
        reader.join();
        QCOMPARE(waiting, Status::Aborted);
        QCOMPARE(size, std::nullopt);
        char c = 0;
        QCOMPARE(held.read(0, &c, 1).status, Status::Aborted);
    }

    void anAbortWinsOverBytesThatAreHere()
    {
        append(QByteArray("abc"));
        HeldBytes held;
        held.begin(m_part, 3, 3);
        held.abort();
        QCOMPARE(readAll(held).end, Status::Aborted);
    }

    /// Each change must wake a reader that sleeps: the reader is let into its wait before the change is made.
    void everyChangeWakesAReader_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<Status>("answer");
        QTest::newRow("grown") << 0 << Status::Ok;
        QTest::newRow("size shows the end") << 1 << Status::End;
        QTest::newRow("complete") << 2 << Status::End;
        QTest::newRow("fail") << 3 << Status::Failed;
        QTest::newRow("abort") << 4 << Status::Aborted;
        QTest::newRow("begin") << 5 << Status::Ok;
    }
    void everyChangeWakesAReader()
    {
        QFETCH(const int, change);
        QFETCH(const Status, answer);
        append(QByteArray("abcdef"));
        HeldBytes held;
        held.begin(m_part, 3, std::nullopt);
        std::atomic<bool> about = false;
        Status got = Status::Aborted;
        std::thread reader([&] {
            char c = 0;
            about = true;
            got = held.read(3, &c, 1).status;
        });
        while (!about)
            std::this_thread::yield();
        switch (change) {
        case 0:
            held.grown(4);
            break;
        case 1:
            held.setSize(3);
            break;
        case 2:
            held.complete(m_part);
            break;
        case 3:
            held.fail({ErrorKind::Timeout, {}});
            break;
        case 4:
            held.abort();
            break;
        default:
            held.begin(m_part, 6, 6);
        }
        reader.join();
        QCOMPARE(got, answer);
    }

    void sizeWaitsUntilItIsKnown()
    {
        HeldBytes held;
        held.begin(m_part, 0, std::nullopt);
        std::optional<qint64> size;
        std::thread reader([&] { size = held.size(); });
        held.grown(0);
        held.setSize(77);
        reader.join();
        QCOMPARE(size, std::optional<qint64>(77));
    }

    void begunAgainAfterAFailureItGoesOnAtTheSameByte()
    {
        append(QByteArray("abc"));
        HeldBytes held;
        held.begin(m_part, 3, 6);
        held.fail({ErrorKind::ConnectionLost, {}});
        QCOMPARE(readAll(held).bytes, QByteArray("abc"));
        held.begin(m_part, 3, 6);
        QVERIFY(!held.error());
        append(QByteArray("def"));
        held.grown(6);
        held.complete(m_part);
        QCOMPARE(readAll(held, 3).bytes, QByteArray("def"));
    }

    void begunAgainWithAnotherFileReadsThatOne()
    {
        append(QByteArray("abc"));
        HeldBytes held;
        held.begin(m_part, 3, 3);
        QCOMPARE(readAll(held).bytes, QByteArray("abc"));
        QFile other(m_folder.filePath(QStringLiteral("b")));
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("xyz") == 3);
        other.close();
        held.begin(other.fileName(), 3, 3);
        QCOMPARE(readAll(held).bytes, QByteArray("xyz"));
    }

    void anOpenReaderOutlivesTheRename()
    {
        append(QByteArray("abcdef"));
        HeldBytes held;
        held.begin(m_part, 6, 6);
        char buffer[3];
        QCOMPARE(held.read(0, buffer, 3).status, Status::Ok);
        m_file.close();
        const QString whole = m_folder.filePath(QStringLiteral("a.flac"));
        QVERIFY(replaceFile(m_part, whole));
        held.complete(whole);
        QCOMPARE(readAll(held, 3).bytes, QByteArray("def"));
    }

    /// The real thing: one thread writes with failures, new beginnings and a rename, the other reads to the end.
    void aReaderFollowsAWriter_data()
    {
        QTest::addColumn<int>("chunk");
        for (const int chunk : {1, 997, 4096, 65536})
            QTest::addRow("%d", chunk) << chunk;
    }
    void aReaderFollowsAWriter()
    {
        QFETCH(const int, chunk);
        const QByteArray whole = noise(chunk == 1 ? 3000 : 400'000);
        HeldBytes held;
        Everything all;
        std::optional<qint64> size;
        std::thread reader([&] {
            size = held.size();
            all = readAll(held);
        });
        held.begin(m_part, 0, std::nullopt);
        for (qint64 at = 0; at < whole.size(); at += chunk) {
            append(whole.mid(at, chunk));
            held.grown(m_file.size());
            if (at == 0)
                held.setSize(whole.size());
            if (at / chunk % 5 == 4)
                held.begin(m_part, m_file.size(), whole.size());
        }
        m_file.close();
        const QString done = m_folder.filePath(QStringLiteral("done"));
        QVERIFY(replaceFile(m_part, done));
        held.complete(done);
        reader.join();
        QCOMPARE(size, std::optional<qint64>(whole.size()));
        QCOMPARE(all.end, Status::End);
        QVERIFY(all.bytes == whole);
    }

    void theSystemFileSyncsAndReplaces()
    {
        append(QByteArray("new"));
        QVERIFY(syncToDisk(m_file));
        m_file.close();
        const QString target = m_folder.filePath(QStringLiteral("target"));
        QFile old(target);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old one") == 7);
        old.close();
        QVERIFY(replaceFile(m_part, target));
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("new"));
        QVERIFY(!replaceFile(m_part, target));
    }
};

QTEST_GUILESS_MAIN(TestHeldBytes)
#include "tst_heldbytes.moc"
