#include "ui/pages/DataSettings.h"

#include "ui/models/Services.h"
#include "ui/pages/NotFoundDialog.h"
#include "ui/pages/Page.h"
#include "ui/theme/Sentences.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SettingCard.h"

#include <sync/model/WhenDone.h>
#include <sync/service/TransferService.h>

#include <QDate>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace sostenuto::ui {

namespace {

QFileDialog* makeDialog(QWidget* window, const QString& title, const char* name)
{
    auto* dialog = new QFileDialog(window, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setObjectName(QLatin1String(name));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(DataSettings::tr("Sostenuto export (*.json)"));
    return dialog;
}

} // namespace

DataSettings::DataSettings(PageContext& context, QWidget* parent)
    : QWidget(parent), m_transfers(context.services.transfers), m_host(context.host), m_import(new QPushButton(this)),
      m_result(new ThemeLabel(TypeRole::Body, Token::Text, this)),
      m_trouble(new ThemeLabel(TypeRole::Body, Token::Text, this))
{
    setObjectName(QStringLiteral("dataSettings"));
    auto* out = new QPushButton(tr("Export…"), this);
    out->setObjectName(QStringLiteral("dataExport"));
    m_import->setObjectName(QStringLiteral("dataImport"));
    setImporting(false);
    auto* card = new SettingCard(this);
    card->add(tr("Export everything you made"),
              tr("Loves, ratings, playlists, plays, smart playlists and stations in one file. No music, no passwords"),
              out);
    card->add(tr("Import what was exported"),
              tr("From another computer or an earlier day. Adds what is not here, removes nothing"), m_import);
    m_result->setObjectName(QStringLiteral("dataResult"));
    m_trouble->setObjectName(QStringLiteral("dataTrouble"));
    m_trouble->setFamily(StatusFamily::Outage);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(card);
    for (ThemeLabel* words : {m_result, m_trouble}) {
        words->setWordWrap(true);
        words->hide();
        column->addWidget(words);
    }
    connect(out, &QPushButton::clicked, this, &DataSettings::exportIt);
    connect(m_import, &QPushButton::clicked, this, &DataSettings::importIt);
    connect(&m_transfers, &sync::TransferService::importProgress, this, [this](int percent) {
        if (m_importing)
            say(tr("Importing… %1 %").arg(percent), false);
    });
}

void DataSettings::exportIt()
{
    QFileDialog* dialog = makeDialog(window(), tr("Export everything you made"), "dataExportDialog");
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("Sostenuto %1.json").arg(QDate::currentDate().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        sync::whenDone(m_transfers.writeEverything(path), this, [this, path](const sync::Result<void>& done) {
            if (done)
                say(tr("Everything was exported to %1").arg(QFileInfo(path).fileName()), false);
            else
                say(exportFileSentence(done.error().kind), true);
        });
    });
    dialog->open();
}

void DataSettings::importIt()
{
    if (m_importing) {
        m_import->setEnabled(false);
        return m_transfers.cancelImport();
    }
    QFileDialog* dialog = makeDialog(window(), tr("Import what was exported"), "dataImportDialog");
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DataSettings::read);
    dialog->open();
}

void DataSettings::setImporting(bool importing)
{
    m_importing = importing;
    m_import->setEnabled(true);
    m_import->setText(importing ? tr("Cancel import") : tr("Import…"));
}

void DataSettings::read(const QString& path)
{
    setImporting(true);
    say(tr("Importing…"), false);
    sync::whenDone(
        m_transfers.readEverything(path), this, [this, path](const sync::Result<sync::ImportReport>& report) {
            setImporting(false);
            if (!report)
                return say(importSentence(report.error().kind), report.error().kind != sync::ErrorKind::Cancelled);
            const QString words = importedWords(*report);
            say(words, false);
            if (report->number > 0)
                offerUndo(words, report->number);
            NotFoundDialog::tell(QFileInfo(path).fileName(), report->missingWords, report->missing, window());
        });
}

void DataSettings::offerUndo(const QString& words, int number)
{
    m_host.toast(words, [page = QPointer(this), number] {
        if (page)
            page->undo(number);
    });
}

void DataSettings::undo(int number)
{
    sync::whenDone(m_transfers.undoImport(number), this, [this](const sync::Result<void>& done) {
        if (done)
            say(tr("What was imported was taken away again."), false);
        else
            say(importUndoSentence(done.error().kind), true);
    });
}

void DataSettings::say(const QString& words, bool isTrouble)
{
    m_result->setText(isTrouble ? QString() : words);
    m_result->setVisible(!isTrouble);
    m_trouble->setText(isTrouble ? words : QString());
    m_trouble->setVisible(isTrouble);
}

} // namespace sostenuto::ui
