// Every setting by its title, so that it is found without its page. A test holds it to what stands on the page.
#pragma once

#include <QString>
#include <QVector>

namespace sostenuto::ui {

struct SettingPlace {
    qint64 section = 0; ///< as SettingsPage numbers them
    QString title;      ///< of its row: SettingsPage leads there (Place::text)
    friend bool operator==(const SettingPlace&, const SettingPlace&) = default;
};

/// As they stand on the page. Servers and folders, which are the listener's own, are not among them.
[[nodiscard]] QVector<SettingPlace> settingPlaces();

} // namespace sostenuto::ui
