// The proof that what came transcoded came whole, with what real encoders write.
#include <app/adapters/SoundLength.h>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto;

class TestSoundLength : public QObject {
    Q_OBJECT

private:
    static constexpr qint64 lastsMs = 4000;
    QTemporaryDir m_folder;

    [[nodiscard]] QString encoded(const QString& name, const QStringList& how) const
    {
        const QString path = m_folder.filePath(name);
        const QStringList arguments = QStringList{u"-nostdin"_qs, u"-v"_qs,    u"error"_qs, u"-y"_qs,
                                                  u"-f"_qs,       u"lavfi"_qs, u"-i"_qs,    u"sine=d=4:r=44100"_qs} +
                                      how + QStringList{path};
        return QProcess::execute(u"ffmpeg"_qs, arguments) == 0 ? path : QString();
    }
    [[nodiscard]] static std::optional<qint64> lengthOf(const QString& path)
    {
        return app::soundLength()(path, [] { return false; });
    }

private Q_SLOTS:
    void whole_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("how");
        const auto row = [](const char* name, const QStringList& how) {
            QTest::newRow(name) << QString::fromLatin1(name) << how;
        };
        row("128.mp3", {u"-b:a"_qs, u"128k"_qs});
        row("vbr.mp3", {u"-q:a"_qs, u"5"_qs});
        // As a server that streams it while it is made: no header with the length.
        row("piped.mp3", {u"-b:a"_qs, u"192k"_qs, u"-write_xing"_qs, u"0"_qs, u"-f"_qs, u"mp3"_qs});
        row("192.ogg", {u"-c:a"_qs, u"libvorbis"_qs, u"-b:a"_qs, u"192k"_qs});
        row("96.opus", {u"-c:a"_qs, u"libopus"_qs, u"-b:a"_qs, u"96k"_qs, u"-ar"_qs, u"48000"_qs});
        row("streamed.aac", {u"-c:a"_qs, u"aac"_qs, u"-f"_qs, u"adts"_qs});
        row("whole.flac", {});
    }
    void whole()
    {
        QFETCH(const QString, name);
        QFETCH(const QStringList, how);
        const QString path = encoded(name, how);
        QVERIFY(!path.isEmpty());
        const auto length = lengthOf(path);
        QVERIFY(length);
        QVERIFY2(std::abs(*length - lastsMs) <= 100, qPrintable(QString::number(*length)));
        // What breaks off says that it is shorter, or nothing at all.
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
        file.close();
        const auto half = lengthOf(path);
        QVERIFY2(!half || *half < lastsMs * 3 / 4, qPrintable(QString::number(half.value_or(0))));
    }
    void noSound()
    {
        QFile page(m_folder.filePath(u"page.mp3"_qs));
        QVERIFY(page.open(QIODevice::WriteOnly) && page.write(QByteArray(20'000, ' ') + "<html>busy</html>") > 0);
        page.close();
        QVERIFY(!lengthOf(page.fileName()));
        QVERIFY(!lengthOf(m_folder.filePath(u"missing.mp3"_qs)));
    }
    void itCanBeStopped()
    {
        const QString path = encoded(u"long.flac"_qs, {});
        QVERIFY(!app::soundLength()(path, [] { return true; }));
    }
};

QTEST_GUILESS_MAIN(TestSoundLength)
#include "tst_soundlength.moc"
