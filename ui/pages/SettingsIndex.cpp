#include "ui/pages/SettingsIndex.h"

#include "ui/pages/AboutSettings.h"
#include "ui/pages/AppearanceSettings.h"
#include "ui/pages/DataSettings.h"
#include "ui/pages/NoticeSettings.h"
#include "ui/pages/PlaybackSettings.h"
#include "ui/pages/PrivacySettings.h"
#include "ui/pages/SettingsPage.h"
#include "ui/pages/StorageSettings.h"

#include <QSystemTrayIcon>

namespace sostenuto::ui {

namespace {

QStringList noticeTitles()
{
    QStringList titles{NoticeSettings::tr("Banner above the page"), NoticeSettings::tr("Notifications"),
                       NoticeSettings::tr("New tracks")};
    if (QSystemTrayIcon::isSystemTrayAvailable())
        titles.append(NoticeSettings::tr("Stay in the tray"));
    return titles;
}

QStringList playbackTitles()
{
    return {PlaybackSettings::tr("Output device"),     PlaybackSettings::tr("When the device goes"),
            PlaybackSettings::tr("Sample rate"),       PlaybackSettings::tr("Volume levelling"),
            PlaybackSettings::tr("Pre-amp"),           PlaybackSettings::tr("Tracks without a tag"),
            PlaybackSettings::tr("Prevent clipping"),  PlaybackSettings::tr("Gapless playback"),
            PlaybackSettings::tr("Crossfade"),         PlaybackSettings::tr("Speed"),
            PlaybackSettings::tr("Streaming quality"), PlaybackSettings::tr("Equaliser"),
            PlaybackSettings::tr("Balance"),           PlaybackSettings::tr("Mono")};
}

QStringList storageTitles()
{
    return {StorageSettings::tr("Room for held music"),   StorageSettings::tr("Clear recently played"),
            StorageSettings::tr("Download ahead"),        StorageSettings::tr("Download over metered networks"),
            StorageSettings::tr("Quality of kept music"), StorageSettings::tr("Folder of held music")};
}

QStringList appearanceTitles()
{
    return {AppearanceSettings::tr("Language"),      AppearanceSettings::tr("Theme"),
            AppearanceSettings::tr("Text size"),     AppearanceSettings::tr("Row density"),
            AppearanceSettings::tr("Less movement"), AppearanceSettings::tr("Colour from covers")};
}

} // namespace

QVector<SettingPlace> settingPlaces()
{
    QVector<SettingPlace> places;
    const auto add = [&places](qint64 section, const QStringList& titles) {
        for (const QString& title : titles)
            places.append({section, title});
    };
    add(SettingsPage::playbackSection, playbackTitles());
    add(SettingsPage::storageSection, storageTitles());
    add(SettingsPage::appearanceSection, appearanceTitles());
    add(SettingsPage::noticesSection, noticeTitles());
    add(SettingsPage::privacySection,
        {PrivacySettings::tr("Tell your servers what you play"), PrivacySettings::tr("Addresses and names in reports"),
         PrivacySettings::tr("Listening history")});
    add(SettingsPage::dataSection,
        {DataSettings::tr("Export everything you made"), DataSettings::tr("Import what was exported")});
    add(SettingsPage::aboutSection,
        {QStringLiteral("Sostenuto"), AboutSettings::tr("Licences"), AboutSettings::tr("Where it all lies")});
    return places;
}

} // namespace sostenuto::ui
