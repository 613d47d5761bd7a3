// The socket between a player and whoever speaks to it: for this user only, and deaf to what is no line.

#include <app/desktop/SingleInstance.h>

#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>
#include <vector>

using namespace sostenuto::app;

class TestSingleInstance : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SingleInstance> m_first;
    QByteArrayList m_heard;

    /// Connected to the first.
    [[nodiscard]] std::unique_ptr<QLocalSocket> caller() const
    {
        auto socket = std::make_unique<QLocalSocket>();
        socket->connectToServer(m_first->socketPath());
        return socket->waitForConnected(2000) ? std::move(socket) : nullptr;
    }
    /// It still answers who speaks as agreed.
    void stillAnswers()
    {
        const auto socket = caller();
        QVERIFY(socket);
        socket->write("hello\n");
        QTRY_COMPARE(socket->state(), QLocalSocket::UnconnectedState);
        QCOMPARE(socket->readAll(), QByteArray("HELLO\n"));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_first = std::make_unique<SingleInstance>(m_folder->path());
        QVERIFY(!m_first->replyOfFirst("anybody"));
        m_heard.clear();
        m_first->setAnswer([this](const QByteArray& line, const SingleInstance::Reply& reply) {
            m_heard.append(line);
            reply(line.toUpper());
        });
    }
    void cleanup() { m_first.reset(); }

    void onlyThisUserMayOpenIt()
    {
#ifdef Q_OS_UNIX
        const auto allowed = QFileInfo(m_first->socketPath()).permissions();
        QVERIFY(!(allowed & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                             QFile::WriteOther | QFile::ExeOther)));
#endif
    }

    void itStandsInTheUsersOwnFolder()
    {
        const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
        const auto back = qScopeGuard([&] { qputenv("XDG_RUNTIME_DIR", before); });
        const QTemporaryDir own;
        const QString deep = own.filePath(QString(80, u'd'));
        QVERIFY(QDir().mkpath(deep));
        const std::vector<std::pair<QString, bool>> rows{
            {own.path(), true}, {own.filePath(QStringLiteral("gone")), false}, {deep, false}, {{}, false}};
        for (const auto& [folder, isUsed] : rows) {
            m_first.reset();
            qputenv("XDG_RUNTIME_DIR", QFile::encodeName(folder));
            init();
#ifdef Q_OS_UNIX
            QCOMPARE(QFileInfo(m_first->socketPath()).path() == folder, isUsed);
#endif
            stillAnswers();
        }
    }

    void aSecondOneIsAnswered()
    {
        std::optional<QByteArray> asked;
        std::optional<QByteArray> second;
        const std::unique_ptr<QThread> other(QThread::create([&] {
            asked = SingleInstance::ask(m_folder->path(), "one");
            SingleInstance next(m_folder->path());
            second = next.replyOfFirst("two");
        }));
        other->start();
        QTRY_VERIFY(other->isFinished());
        QCOMPARE(asked, QByteArray("ONE"));
        QCOMPARE(second, QByteArray("TWO"));
        QCOMPARE(m_heard, (QByteArrayList{"one", "two"}));
    }

    void nobodyAnswersElsewhere()
    {
        QTemporaryDir elsewhere;
        QVERIFY(!SingleInstance::ask(elsewhere.path(), "one"));
    }

    void theNameOfADeadOneIsTaken()
    {
        const QString path = m_first->socketPath();
        m_first.reset();
        QFile left(path); // as after a crash: the file is there, nobody listens
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        m_first = std::make_unique<SingleInstance>(m_folder->path());
        QVERIFY(!m_first->replyOfFirst("anybody"));
        QCOMPARE(m_first->socketPath(), path);
    }

    void aLineMayComeInPieces()
    {
        const auto socket = caller();
        QVERIFY(socket);
        for (const char* piece : {"he", "ll", "o"}) {
            socket->write(piece);
            QVERIFY(socket->flush());
            QCoreApplication::processEvents();
        }
        QVERIFY(m_heard.isEmpty());
        socket->write("\n");
        QTRY_COMPARE(m_heard, QByteArrayList{"hello"});
    }

    void hostileCallers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArrayList>("heard");
        QTest::addColumn<bool>("letGo");
        const qint64 most = SingleInstance::longestRequest;
        QTest::newRow("no end") << QByteArray(most, 'x') << QByteArrayList() << true;
        QTest::newRow("no end by far") << QByteArray(20 * most, 'x') << QByteArrayList() << true;
        QTest::newRow("an end too late") << QByteArray(most, 'x') + '\n' << QByteArrayList() << true;
        QTest::newRow("the longest there is") << QByteArray(most - 1, 'x') + '\n'
                                              << QByteArrayList{QByteArray(most - 1, 'x')} << true;
        QTest::newRow("two lines") << QByteArray("one\ntwo\n") << QByteArrayList{"one"} << true;
        QTest::newRow("zero bytes") << QByteArray("\0\0\n", 3) << QByteArrayList{QByteArray(2, '\0')} << true;
        QTest::newRow("only an end") << QByteArray("\n") << QByteArrayList{QByteArray()} << true;
        QTest::newRow("half a line") << QByteArray("hel") << QByteArrayList() << false;
    }

    void hostileCallers()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArrayList, heard);
        QFETCH(bool, letGo);
        const auto socket = caller();
        QVERIFY(socket);
        socket->write(bytes);
        if (letGo)
            QTRY_COMPARE(socket->state(), QLocalSocket::UnconnectedState);
        stillAnswers();
        heard.append("hello");
        QCOMPARE(m_heard, heard);
    }

    void aReplyToNobodyIsDropped()
    {
        SingleInstance::Reply late;
        m_first->setAnswer([&](const QByteArray&, const SingleInstance::Reply& reply) { late = reply; });
        auto socket = caller();
        QVERIFY(socket);
        socket->write("one\n");
        QTRY_VERIFY(late);
        socket.reset();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        late("too late");
        m_first->setAnswer([](const QByteArray& line, const SingleInstance::Reply& reply) { reply(line.toUpper()); });
        stillAnswers();
    }

    void aCrowdIsTurnedAway()
    {
        std::vector<std::unique_ptr<QLocalSocket>> crowd;
        for (int i = 0; i < SingleInstance::mostCallers; ++i) {
            crowd.push_back(caller());
            QVERIFY(crowd.back());
            QCoreApplication::processEvents();
        }
        const auto oneMore = caller();
        QVERIFY(oneMore);
        QTRY_COMPARE(oneMore->state(), QLocalSocket::UnconnectedState);
        crowd.clear();
        QTRY_VERIFY(speaks());
    }

private:
    bool speaks()
    {
        const auto socket = caller();
        if (!socket)
            return false;
        socket->write("hello\n");
        return QTest::qWaitFor([&] { return socket->state() == QLocalSocket::UnconnectedState; }) &&
               socket->readAll() == "HELLO\n";
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
