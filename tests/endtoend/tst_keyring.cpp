// End to end: with a keyring a second start signs in by itself; without one the player still starts, shows its library,
// plays what is held, and asks for the password when it goes online. The password is in no file of the profile.

#include "tests/support/endtoend/OutageStage.h"

#include <QDirIterator>
#include <QTest>

using namespace sostenuto::tests;

namespace {

/// Files of the profile that hold this text.
QStringList filesWith(const QString& folder, const QByteArray& text)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            found.append(file.fileName());
    }
    return found;
}

QString bannerOf(OutageStage& stage)
{
    return stage.player().service().value(QStringLiteral("banner")).toString();
}

} // namespace

class TestKeyring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsInAgainByItself();
    void withoutAKeyringItAsks();
};

void TestKeyring::signsInAgainByItself()
{
    const QString nothing;
    OutageStage stage;
    QCOMPARE(stage.build(), nothing);
    QCOMPARE(stage.connectPlayer(), nothing);
    QVERIFY(stage.player().secondStartEnds());
    QVERIFY(stage.player().isRunning());
    QVERIFY(stage.player().quit());
    QCOMPARE(filesWith(stage.profile(), stage.server().password().toUtf8()), QStringList());

    const qsizetype before = stage.server().requests().size();
    QVERIFY(stage.player().start());
    QVERIFY(happens([&] { return stage.server().requests().size() > before; }, 20));
    QCOMPARE(bannerOf(stage), QStringLiteral("none"));
}

void TestKeyring::withoutAKeyringItAsks()
{
    const QString nothing;
    OutageStage stage;
    QCOMPARE(stage.build(Desktop::Keyring::None), nothing);
    QCOMPARE(stage.connectPlayer(), nothing);
    QCOMPARE(stage.playAlbum(), nothing);
    QVERIFY(stage.player().quit());
    QCOMPARE(filesWith(stage.profile(), stage.server().password().toUtf8()), QStringList());

    QVERIFY(stage.player().start());
    QVERIFY(happens([&] { return bannerOf(stage) == QStringLiteral("signedOut"); }, 20));
    const QString tracks = QStringLiteral("Tracks of this album");
    QVERIFY(stage.player().drive({QStringLiteral("row"), tracks, OutageStage::title(7)}));
    stage.picture(QStringLiteral("8-no-keyring"));
    QVERIFY(stage.player().clickRow(tracks, OutageStage::title(3), 2));
    const auto plays = [&] {
        return stage.player().player().value(QStringLiteral("state")) == QStringLiteral("playing");
    };
    QVERIFY(happens(plays, 10));
}

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"
