// Covers on their way from a real HTTP server to the disk: any request goes wrong, and any call to the disk fails. What
// is shown is the cover or nothing, what is kept is whole, and the next time it is there.
#include <sync/held/Artwork.h>
#include <sync/model/WhenDone.h>
#include <sync/subsonic/SubsonicBackend.h>
#include <tests/support/files/FileFaults.h>
#include <tests/support/sync/TurnUntil.h>
#include <tests/support/sync/WireService.h>

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto::sync;
using sostenuto::tests::FileFaults;
using sostenuto::tests::turnUntil;
using sostenuto::tests::WireFault;
using sostenuto::tests::WireService;

namespace {

constexpr int covers = 3;
const SourceId source{1};

QString key(int cover)
{
    return QStringLiteral("%1:c%2").arg(source.value).arg(cover);
}

} // namespace

class TestArtworkFaults : public QObject {
    Q_OBJECT

    WireService m_service;

    /// A start of the player. The covers are asked for one after the other, as a page does whose rows come into view.
    struct Run {
        Run(const QString& folder, const WireService& service)
            : backend(http, {service.address(), QStringLiteral("ann"), QStringLiteral("secret")}, {}), artwork(folder)
        {
            artwork.useBackend(source, &backend);
        }
        [[nodiscard]] Result<QByteArray> cover(int number, int edge = 200)
        {
            const Answer<QByteArray> answer;
            artwork.cover(key(number), edge, answer);
            const auto future = answer.future();
            if (!turnUntil([&] { return future.isFinished(); }))
                return failure(ErrorKind::Timeout);
            return future.result();
        }
        /// None of them fails, and each is itself.
        [[nodiscard]] bool showsAll(const WireService& service)
        {
            for (int i = 0; i < covers; ++i) {
                if (cover(i) != wanted(service, i))
                    return false;
            }
            return true;
        }
        [[nodiscard]] static Result<QByteArray> wanted(const WireService& service, int number)
        {
            return "320 " + service.covers.value(QStringLiteral("c%1").arg(number));
        }
        HttpClient http;
        SubsonicBackend backend;
        Artwork artwork;
    };

    /// Without a service: what is on the disk, if anything. Empty = it is all true.
    [[nodiscard]] QString untruth(const QString& folder, int* here = nullptr) const
    {
        Artwork artwork(folder);
        int found = 0;
        for (int i = 0; i < covers; ++i) {
            const Answer<QByteArray> answer;
            artwork.cover(key(i), 200, answer);
            const auto future = answer.future();
            if (!future.isFinished())
                return QStringLiteral("cover %1: no answer").arg(i);
            found += future.result().has_value();
            if (future.result() && future.result() != Run::wanted(m_service, i))
                return QStringLiteral("cover %1 is another").arg(i);
        }
        if (here)
            *here = found;
        return {};
    }
    [[nodiscard]] static int filesIn(const QString& folder)
    {
        int files = 0;
        for (QDirIterator each(folder, QDir::Files, QDirIterator::Subdirectories); each.hasNext(); each.next())
            ++files;
        return files;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (int i = 0; i < covers; ++i)
            m_service.covers.insert(QStringLiteral("c%1").arg(i), QByteArray(3000 + i, char('a' + i)));
        m_service.start();
    }

    void everyRequestFails_data()
    {
        QTest::addColumn<WireFault>("fault");
        for (const WireFault fault : sostenuto::tests::allWireFaults)
            QTest::newRow(sostenuto::tests::nameOf(fault)) << fault;
    }
    void everyRequestFails()
    {
        QFETCH(WireFault, fault);
        int met = 0;
        for (int i = 0;; ++i) {
            const QTemporaryDir folder;
            const QByteArray at = "request " + QByteArray::number(i);
            Run run(folder.path(), m_service);
            m_service.failAt(i, fault);
            for (int cover = 0; cover < covers; ++cover) {
                const auto shown = run.cover(cover);
                QVERIFY2(!shown || shown == Run::wanted(m_service, cover), at.constData());
                QVERIFY2(shown || shown.error().kind != ErrorKind::Timeout, at.constData());
                QVERIFY2(shown || m_service.failed(), at.constData());
            }
            const bool failed = m_service.failed();
            m_service.failNever();
            QVERIFY2(untruth(folder.path()).isEmpty(), at.constData());
            QVERIFY2(run.showsAll(m_service), at.constData()); // also without a new start
            int here = 0;
            QVERIFY2(untruth(folder.path(), &here).isEmpty(), at.constData());
            QCOMPARE(here, covers);
            QCOMPARE(filesIn(folder.path()), covers);
            met += failed;
            if (!failed)
                break;
        }
        QVERIFY(met >= covers);
    }

    void everyCallToTheDiskFails_data()
    {
        QTest::addColumn<FileFaults::Fault>("fault");
        using Fault = FileFaults::Fault;
        for (const Fault fault : {Fault::Full, Fault::Broken, Fault::Glitch})
            QTest::newRow(FileFaults::nameOf(fault)) << fault;
    }
    /// All covers are shown all the same.
    void everyCallToTheDiskFails()
    {
        if (!FileFaults::work())
            QSKIP("the calls of this system are not caught");
        QFETCH(FileFaults::Fault, fault);
        int met = 0;
        for (int i = 0;; ++i) {
            const QTemporaryDir folder;
            const QByteArray at = "call " + QByteArray::number(i);
            FileFaults faults(folder.path());
            faults.failAt(i, fault);
            QVERIFY2(Run(folder.path(), m_service).showsAll(m_service), at.constData());
            const bool failed = faults.failed();
            faults.failNever();
            QVERIFY2(untruth(folder.path()).isEmpty(), at.constData());
            QVERIFY2(Run(folder.path(), m_service).showsAll(m_service), at.constData());
            int here = 0;
            QVERIFY2(untruth(folder.path(), &here).isEmpty(), at.constData());
            QCOMPARE(here, covers);
            QCOMPARE(filesIn(folder.path()), covers); // and no part of one
            met += failed;
            if (!failed)
                break;
        }
        QVERIFY2(met >= 3 * covers, QByteArray::number(met).constData()); // opened, written, renamed
    }

    void thePowerGoes_data()
    {
        QTest::addColumn<bool>("isSynced");
        QTest::newRow("what was waited for is there") << true;
        QTest::newRow("waiting for the disk is what keeps it") << false;
    }
    /// At every call, and of each file only what was synced is left.
    void thePowerGoes()
    {
        if (!FileFaults::work())
            QSKIP("the calls of this system are not caught");
        QFETCH(bool, isSynced);
        int untrue = 0;
        for (int i = 0;; ++i) {
            const QTemporaryDir folder;
            FileFaults faults(folder.path());
            faults.failAt(i, FileFaults::Fault::Broken);
            if (!isSynced)
                faults.forgetSyncs();
            QVERIFY(Run(folder.path(), m_service).showsAll(m_service));
            const bool failed = faults.failed();
            faults.loseUnsynced();
            int here = 0;
            const QString wrong = untruth(folder.path(), &here);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            untrue += filesIn(folder.path()) > 0 && here < filesIn(folder.path());
            QVERIFY(Run(folder.path(), m_service).showsAll(m_service));
            if (!failed)
                break;
        }
        QVERIFY(isSynced || untrue > 0);
    }
};

QTEST_GUILESS_MAIN(TestArtworkFaults)
#include "tst_artworkfaults.moc"
