// Which language the window speaks: translations compiled in (resources/words), and Qt's own for its dialogs.
#pragma once

#include <QList>
#include <QString>

class QSettings;

namespace sostenuto::ui {

struct Language {
    QString code; ///< "de"; empty = as the system
    QString name; ///< in itself: "Deutsch"
};

/// What a listener can choose, the system's first. The pseudo languages for testers are not among them.
[[nodiscard]] QList<Language> languages();

/// Pure: the language to speak for a wish ("de", "" = as the system) and the languages of the system ("de-AT", "en-GB",
/// …, best first): one of languages(), or a pseudo language if it was asked for by its code. English if none fits.
[[nodiscard]] QString spokenLanguage(const QString& wish, const QStringList& system);

/// Every widget that is made from now on speaks it; dates and numbers follow. Once per program, before the first
/// widget. Pseudo languages, to find what was forgotten or has no room: "qps" (longer, with accents) and "qps-rtl" (and
/// from right to left). Thread: main.
void speak(const QString& wish);

/// What the listener chose in the settings: a code of languages(). Spoken from the next start on.
[[nodiscard]] QString wishedLanguage(const QSettings& settings);
void setWishedLanguage(QSettings& settings, const QString& code);

} // namespace sostenuto::ui
