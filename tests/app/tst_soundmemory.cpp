// Sound settings survive a restart, and a settings file that someone or something has spoilt.

#include <app/SoundMemory.h>
#include <tests/support/ui/FakeServices.h>

#include <player/engine/Player.h>

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace sostenuto;
using namespace sostenuto::player;

namespace {

SoundSettings everythingTurned()
{
    SoundSettings sound;
    sound.level = {Levelling::Automatic, 2.5, -3, false};
    sound.equaliser = {true, -4.5, {{FilterKind::LowShelf, 105, 3.5, 0.7}, {FilterKind::Peak, 2300, -6.25, 3}}};
    sound.balance = -0.25;
    sound.mono = true;
    sound.speed = 1.25;
    sound.gapless = false;
    sound.crossfadeMs = 3000;
    sound.rate = RateChoice::FollowTrack;
    sound.device = QStringLiteral("alsa_output.usb, \"Desk\" = [speakers]; %1");
    sound.whenDeviceGoes = WhenDeviceGoes::Move;
    return sound;
}

} // namespace

class TestSoundMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack();
    void comesBackFromAFile();
    void bandsStayWhileTheEqualiserIsOff();
    void whatIsSpoiltIsDefault_data();
    void whatIsSpoiltIsDefault();
    void whatIsTooMuchIsBroughtIntoRange();
    void anOldOrEmptyFileIsTheDefaults();
};

void TestSoundMemory::everythingComesBack()
{
    QCOMPARE(app::soundFromMap(app::toMap(SoundSettings{})), SoundSettings{});
    QCOMPARE(app::soundFromMap(app::toMap(everythingTurned())), everythingTurned());
}

void TestSoundMemory::comesBackFromAFile()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    {
        ui::FakeServices first;
        QSettings settings(file, QSettings::IniFormat);
        app::SoundMemory memory(first.player, settings);
        QCOMPARE(first.player.sound(), SoundSettings{});
        first.player.setSound(everythingTurned());
    }
    ui::FakeServices second;
    QSettings settings(file, QSettings::IniFormat);
    app::SoundMemory memory(second.player, settings);
    QCOMPARE(second.player.sound(), everythingTurned());
}

void TestSoundMemory::bandsStayWhileTheEqualiserIsOff()
{
    SoundSettings sound = everythingTurned();
    sound.equaliser.on = false;
    QCOMPARE(app::soundFromMap(app::toMap(sound)), sound);
}

void TestSoundMemory::whatIsSpoiltIsDefault_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    const QVariant spoilt[] = {QVariant(),
                               QStringLiteral("what"),
                               QStringLiteral("nan"),
                               std::numeric_limits<double>::infinity(),
                               QStringList{QStringLiteral("1"), QString()},
                               QByteArray("\xff\xfe\x00", 3),
                               QString(200'000, u'x')};
    const QVariantMap keys = app::toMap({});
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        for (int i = 0; i < int(std::size(spoilt)); ++i) {
            if (it.key() == QStringLiteral("device") && (i == 1 || i == 2))
                continue; // any short text may be the name of a device
            QTest::addRow("%s %d", qPrintable(it.key()), i) << it.key() << spoilt[i];
        }
    }
}

void TestSoundMemory::whatIsSpoiltIsDefault()
{
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    SoundSettings sound;
    QVariantMap map = app::toMap(sound);
    map.insert(key, value);
    QCOMPARE(app::soundFromMap(map), sound);
}

void TestSoundMemory::whatIsTooMuchIsBroughtIntoRange()
{
    QVariantMap map = app::toMap({});
    map[QStringLiteral("speed")] = 400;
    map[QStringLiteral("balance")] = -7;
    map[QStringLiteral("crossfadeMs")] = 1e12;
    map[QStringLiteral("levelPreampDb")] = 99;
    map[QStringLiteral("equaliserPreampDb")] = -1000;
    const SoundSettings sound = app::soundFromMap(map);
    QCOMPARE(sound.speed, FastestSpeed);
    QCOMPARE(sound.balance, -1.0);
    QCOMPARE(sound.crossfadeMs, LongestCrossfadeMs);
    QCOMPARE(sound.level.preampDb, 15.0);
    QCOMPARE(sound.equaliser.preampDb, -24.0);
}

void TestSoundMemory::anOldOrEmptyFileIsTheDefaults()
{
    QCOMPARE(app::soundFromMap({}), SoundSettings{});
}

QTEST_MAIN(TestSoundMemory)
#include "tst_soundmemory.moc"
