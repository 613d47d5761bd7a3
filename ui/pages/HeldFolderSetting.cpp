#include "ui/pages/HeldFolderSetting.h"

#include "ui/models/KeptThings.h"
#include "ui/models/Services.h"
#include "ui/pages/Page.h"
#include "ui/theme/MoveWords.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SettingCard.h"

#include <sync/service/KeepService.h>

#include <QFileDialog>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>

namespace sostenuto::ui {

static constexpr int folderWidth = 260; ///< of a long path its beginning; all of it is the tooltip

HeldFolderSetting::HeldFolderSetting(PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_kept(KeptThings::of(context.services.keep)),
      m_folder(new ElidedLabel(TypeRole::Body, Token::Text2, this)), m_cancel(new QPushButton(tr("Cancel"), this)),
      m_anew(new QPushButton(tr("Begin anew there…"), this)), m_change(new QPushButton(tr("Change…"), this))
{
    m_folder->setObjectName(QStringLiteral("storageFolder"));
    m_folder->setMaximumWidth(folderWidth);
    m_cancel->setObjectName(QStringLiteral("storageFolderCancel"));
    m_cancel->setAccessibleName(tr("Leave held music where it is"));
    m_anew->setObjectName(QStringLiteral("storageFolderAnew"));
    m_change->setObjectName(QStringLiteral("storageFolderChange"));
    m_change->setAccessibleName(tr("Change the folder of held music"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_folder, 1);
    line->addWidget(m_cancel);
    line->addWidget(m_anew);
    line->addWidget(m_change);
    setTabOrder(m_cancel, m_anew);
    setTabOrder(m_anew, m_change);
    connect(m_anew, &QPushButton::clicked, this, &HeldFolderSetting::askAnew);
    connect(m_change, &QPushButton::clicked, this, &HeldFolderSetting::choose);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_context.services.keep.cancelMove();
        m_cancel->setEnabled(false);
    });
    connect(&context.services.keep, &sync::KeepService::homeChanged, this, &HeldFolderSetting::tell);
    connect(&m_kept, &KeptThings::changed, this, &HeldFolderSetting::tell);
    tell();
}

void HeldFolderSetting::explainIn(SettingRow* row, ThemeLabel* trouble)
{
    m_row = row;
    m_trouble = trouble;
    tell();
}

void HeldFolderSetting::tell()
{
    const sync::HeldHome home = m_context.services.keep.home();
    m_folder->setFullText(folderName(home.folder));
    const bool hadFocus = m_cancel->hasFocus() || m_anew->hasFocus() || m_change->hasFocus();
    m_change->setEnabled(!home.isMoving());
    if (m_cancel->isHidden())
        m_cancel->setEnabled(true); // for the next time
    m_cancel->setVisible(home.canCancel());
    m_anew->setVisible(!home.isMoving() && home.trouble == sync::MoveTrouble::Away);
    if (hadFocus) // the one that had it may be gone
        (home.canCancel() ? m_cancel : m_change)->setFocus();
    if (m_row)
        m_row->setHelp(homeHelp(home, m_kept.totals().away));
    if (!m_trouble)
        return;
    m_trouble->setText(moveTroubleSentence(home));
    m_trouble->setVisible(!home.isMoving() && !m_trouble->text().isEmpty());
}

/// What is held on the other drive is given up only by whoever says so.
void HeldFolderSetting::askAnew()
{
    auto* box = new QMessageBox(window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("storageFolderAnewDialog"));
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Begin anew"));
    box->setText(tr("Begin anew in %1?").arg(folderName(m_context.services.keep.home().to)));
    box->setInformativeText(tr("What lies on the drive that is not connected is not held any more; it stays on the "
                               "drive. What is pinned is fetched again, to the new folder."));
    QPushButton* yes = box->addButton(tr("Begin anew"), QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("storageFolderAnewYes"));
    QPushButton* no = box->addButton(QMessageBox::Cancel);
    no->setObjectName(QStringLiteral("storageFolderAnewNo"));
    box->setDefaultButton(no);
    connect(yes, &QPushButton::clicked, this, [this] { m_context.services.keep.beginHomeAnew(); });
    box->open();
}

void HeldFolderSetting::choose()
{
    auto* dialog =
        new QFileDialog(window(), tr("Choose a folder for held music"), m_context.services.keep.home().folder);
    dialog->setObjectName(QStringLiteral("storageFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { m_context.services.keep.moveHome(path); });
    dialog->open();
}

} // namespace sostenuto::ui
