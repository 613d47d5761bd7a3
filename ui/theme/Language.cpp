#include "ui/theme/Language.h"

#include "ui/theme/PseudoWords.h"
#include "ui/theme/Words.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QLoggingCategory>
#include <QSettings>
#include <QTranslator>

namespace sostenuto::ui {

namespace {

Q_LOGGING_CATEGORY(lcLanguage, "sostenuto.language")

const QString languageKey = QStringLiteral("look/language");
const QString english = QStringLiteral("en");
const QString pseudo = QStringLiteral("qps");
const QString mirrored = QStringLiteral("qps-rtl");

void install(const QString& file, const QString& folder, bool needed)
{
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(file, folder)) {
        QCoreApplication::installTranslator(translator);
        return;
    }
    if (needed)
        qCWarning(lcLanguage) << "no translation" << file << "in" << folder;
    delete translator;
}

/// The system's own formats where it speaks that language: a listener in Austria keeps Austria's.
QLocale localeFor(const QString& language)
{
    const QLocale system = QLocale::system();
    const QLocale chosen(language);
    return system.language() == chosen.language() ? system : chosen;
}

} // namespace

QList<Language> languages()
{
    return {{QString(), say("As the system")},
            {english, QStringLiteral("English")},
            {QStringLiteral("de"), QStringLiteral("Deutsch")},
            {QStringLiteral("es"), QStringLiteral("Español")}};
}

QString spokenLanguage(const QString& wish, const QStringList& system)
{
    if (wish == pseudo || wish == mirrored)
        return wish;
    QStringList codes;
    for (const Language& language : languages())
        codes.append(language.code);
    const QStringList wishes = wish.isEmpty() ? system : QStringList{wish};
    for (const QString& one : wishes) {
        const QString code = one.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0).toLower();
        if (!code.isEmpty() && codes.contains(code))
            return code;
    }
    return english;
}

void speak(const QString& wish)
{
    const QString language = spokenLanguage(wish, QLocale::system().uiLanguages());
    if (language == pseudo || language == mirrored) {
        QCoreApplication::installTranslator(new PseudoWords(QCoreApplication::instance()));
        if (language == mirrored)
            QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        return;
    }
    if (!wish.isEmpty())
        QLocale::setDefault(localeFor(language));
    if (language == english)
        return; // what the sources say
    install(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath), false);
    install(QStringLiteral("sostenuto_") + language, QStringLiteral(":/words"), true);
}

QString wishedLanguage(const QSettings& settings)
{
    return settings.value(languageKey).toString();
}

void setWishedLanguage(QSettings& settings, const QString& code)
{
    if (code.isEmpty())
        settings.remove(languageKey);
    else
        settings.setValue(languageKey, code);
}

} // namespace sostenuto::ui
