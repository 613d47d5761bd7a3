#include "ui/pages/AboutSettings.h"

#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SettingCard.h"

#include <player/engine/UsedLibraries.h>
#include <sync/service/UsedLibraries.h>

#include <QClipboard>
#include <QDesktopServices>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSysInfo>
#include <QUrl>

namespace sostenuto::ui {

namespace {

/// "Qt 6.4.2, LGPL-3.0"
QString libraryWords(const QString& name, const QString& version, const QString& licence)
{
    return version.isEmpty() ? QStringLiteral("%1: %2").arg(name, licence)
                             : QStringLiteral("%1 %2: %3").arg(name, version, licence);
}

QStringList libraries()
{
    QStringList lines{libraryWords(QStringLiteral("Qt"), QString::fromLatin1(qVersion()), QStringLiteral("LGPL-3.0"))};
    for (const player::UsedLibrary& used : player::usedLibraries())
        lines.append(libraryWords(QString::fromStdString(used.name), QString::fromStdString(used.version),
                                  QString::fromStdString(used.licence)));
    const QVector<sync::UsedLibrary> ours = sync::usedLibraries();
    for (const sync::UsedLibrary& used : ours)
        lines.append(libraryWords(used.name, used.version, used.licence));
    return lines;
}

QString versionWords()
{
    return AboutSettings::tr("Version %1").arg(QStringLiteral(SOSTENUTO_VERSION));
}

} // namespace

AboutSettings::AboutSettings(const QSettings& settings, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("aboutSettings"));
    const QString folder = QFileInfo(settings.fileName()).absolutePath();
    auto* card = new SettingCard(this);
    auto* copy = new QPushButton(tr("Copy"), card);
    copy->setObjectName(QStringLiteral("aboutCopy"));
    SettingRow* version = card->add(QStringLiteral("Sostenuto"), versionWords(), copy);
    version->setObjectName(QStringLiteral("aboutVersion"));
    copy->setAccessibleName(tr("Copy version, system and libraries"));
    auto* licences = new QPushButton(tr("Show…"), card);
    licences->setObjectName(QStringLiteral("aboutLicences"));
    card->add(tr("Licences"), tr("GNU General Public Licence, version 3 or later; and those of the libraries in it"),
              licences);
    auto* open = new QPushButton(tr("Open folder"), card);
    open->setObjectName(QStringLiteral("aboutFolder"));
    card->add(tr("Where it all lies"), QDir::toNativeSeparators(folder), open);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    connect(copy, &QPushButton::clicked, this, [] { QGuiApplication::clipboard()->setText(plainText()); });
    connect(licences, &QPushButton::clicked, this, &AboutSettings::showLicences);
    connect(open, &QPushButton::clicked, this, [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
}

QString AboutSettings::plainText()
{
    return QStringLiteral("Sostenuto %1\n%2 (%3)\n%4")
        .arg(QStringLiteral(SOSTENUTO_VERSION), QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(),
             libraries().join(u'\n'));
}

void AboutSettings::showLicences()
{
    auto* dialog = new QDialog(window());
    dialog->setObjectName(QStringLiteral("licencesDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Licences"));
    dialog->resize(520, 420);
    const QString ours =
        tr("Sostenuto is free software: you may use it, look into it, change it and pass it on under the "
           "GNU General Public Licence, version 3 or, if you like, any later one. It comes without any "
           "warranty.");
    auto* text = new QPlainTextEdit(
        QStringList{ours, QString(), tr("It is made with:"), libraries().join(u'\n')}.join(u'\n'), dialog);
    text->setObjectName(QStringLiteral("licencesText"));
    text->setAccessibleName(dialog->windowTitle());
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    auto* close = new QPushButton(tr("Close"), dialog);
    close->setObjectName(QStringLiteral("licencesClose"));
    setVariant(close, "primary");
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(20, 18, 20, 16);
    column->addWidget(text, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, dialog, &QDialog::close);
    dialog->open();
}

} // namespace sostenuto::ui
