#include "ui/pages/ReportDialog.h"

#include "ui/models/PrivacyChoice.h"
#include "ui/models/Services.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Segments.h"

#include <sync/model/TrackPath.h>
#include <sync/model/WhenDone.h>
#include <sync/service/TransferService.h>

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace sostenuto::ui {

namespace {

constexpr QSize usualSize(560, 480);

QString suffixOf(ReportFormat format)
{
    return format == ReportFormat::Json ? QStringLiteral("json") : QStringLiteral("md");
}

} // namespace

ReportDialog::ReportDialog(PageContext& context, const QString& server, Write write, QWidget* parent)
    : QDialog(parent), m_context(context), m_server(server), m_write(std::move(write)), m_format(new Segments(this)),
      m_private(new QCheckBox(tr("Include addresses and names"), this)), m_preview(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export report"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize);
    build();
    preview();
}

void ReportDialog::ask(PageContext& context, const QString& server, Write write, QWidget* window)
{
    delete window->findChild<ReportDialog*>(QString(), Qt::FindDirectChildrenOnly);
    (new ReportDialog(context, server, std::move(write), window))->open();
}

void ReportDialog::build()
{
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_format->setAccessibleName(tr("Format"));
    m_format->add(tr("Markdown"), int(ReportFormat::Markdown));
    m_format->add(tr("JSON"), int(ReportFormat::Json));
    m_private->setObjectName(QStringLiteral("exportPrivate"));
    m_private->setChecked(reportsNameServers(m_context.services.settings));
    m_private->setAccessibleDescription(tr("Of the server and of its status page. Passwords are in no report."));
    m_preview->setObjectName(QStringLiteral("exportPreview"));
    m_preview->setAccessibleName(tr("What the report says"));
    m_preview->setReadOnly(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setTabChangesFocus(true);
    auto* help = new ThemeLabel(TypeRole::Small, Token::Text2, this);
    help->setText(tr("Only this is written. Passwords are in no report."));
    auto* save = new QPushButton(tr("Save…"), this);
    save->setObjectName(QStringLiteral("exportSave"));
    save->setDefault(true);
    setVariant(save, "primary");
    auto* close = new QPushButton(tr("Cancel"), this);
    close->setObjectName(QStringLiteral("exportCancel"));
    close->setAutoDefault(false);
    auto* choice = new QHBoxLayout;
    choice->setSpacing(16);
    choice->addWidget(m_format);
    choice->addWidget(m_private);
    choice->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(help, 1);
    buttons->addWidget(close);
    buttons->addWidget(save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addLayout(choice);
    column->addWidget(m_preview, 1);
    column->addLayout(buttons);
    connect(m_format, &Segments::chose, this, &ReportDialog::preview);
    connect(m_private, &QCheckBox::toggled, this, &ReportDialog::preview);
    connect(save, &QPushButton::clicked, this, &ReportDialog::choosePlace);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
}

ReportFormat ReportDialog::format() const
{
    return static_cast<ReportFormat>(m_format->chosen());
}

void ReportDialog::preview()
{
    m_preview->setPlainText(QString::fromUtf8(m_write(format(), m_private->isChecked())));
}

void ReportDialog::choosePlace()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(this, tr("Save report"), folder);
    dialog->setObjectName(QStringLiteral("exportPlaceDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffixOf(format()));
    dialog->setNameFilter(format() == ReportFormat::Json ? tr("JSON (*.json)") : tr("Markdown (*.md)"));
    dialog->selectFile(reportFileName(sync::fileNameOf(m_server), QDateTime::currentDateTimeUtc(), format()));
    connect(dialog, &QFileDialog::fileSelected, this, &ReportDialog::save);
    dialog->open();
}

void ReportDialog::save(const QString& path)
{
    // What was seen is what is written, however the service is by now.
    const QByteArray text = m_preview->toPlainText().toUtf8();
    sync::whenDone(m_context.services.transfers.writeReport(path, text), this, [this](const sync::Result<void>& done) {
        m_context.host.toast(done ? Toast(tr("Report saved")) : failedToast(exportFileSentence(done.error().kind)));
        if (done)
            close();
    });
}

} // namespace sostenuto::ui
