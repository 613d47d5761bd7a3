#include "ui/pages/FolderSettings.h"

#include "ui/theme/Sentences.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SettingCard.h"

#include <sync/model/WhenDone.h>
#include <sync/service/FolderService.h>

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>

#include <algorithm>

namespace sostenuto::ui {

using sync::MusicFolder;

FolderSettings::FolderSettings(sync::FolderService& folders, QWidget* parent)
    : QWidget(parent), m_folders(folders), m_column(new QVBoxLayout(this)),
      m_trouble(new ThemeLabel(TypeRole::Body, Token::Text, this))
{
    setObjectName(QStringLiteral("folderSettings"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(10);
    m_trouble->setObjectName(QStringLiteral("folderTrouble"));
    m_trouble->setFamily(StatusFamily::Outage);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto* add = new QPushButton(tr("Add a folder…"), this);
    add->setObjectName(QStringLiteral("folderAdd"));
    connect(add, &QPushButton::clicked, this, [this] {
        m_trouble->hide();
        choose(m_folders, window(), [self = QPointer(this)](const sync::Error& error) {
            if (self)
                self->say(error);
        });
    });
    m_column->addWidget(m_trouble);
    m_column->addWidget(add, 0, Qt::AlignLeft);
    connect(&folders, &sync::FolderService::changed, this, &FolderSettings::follow);
    rebuild(folders.folders());
}

void FolderSettings::choose(sync::FolderService& folders, QWidget* window,
                            std::function<void(const sync::Error& error)> refused)
{
    auto* dialog = new QFileDialog(window, tr("Choose a folder with music"),
                                   QStandardPaths::writableLocation(QStandardPaths::MusicLocation));
    dialog->setObjectName(QStringLiteral("folderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, window,
                     [&folders, window, refused = std::move(refused)](const QString& path) {
                         sync::whenDone(folders.add(path), window,
                                        [refused](const sync::Result<sync::SourceId>& added) {
                                            if (!added && refused)
                                                refused(added.error());
                                        });
                     });
    dialog->open();
}

void FolderSettings::follow(const QVector<MusicFolder>& folders)
{
    const bool sameRows = std::equal(folders.begin(), folders.end(), m_rows.begin(), m_rows.end(),
                                     [](const MusicFolder& folder, const Row& row) { return folder.id == row.id; });
    if (!sameRows)
        return rebuild(folders); // under a button that has the focus nothing changes while a scan counts
    for (qsizetype i = 0; i < folders.size(); ++i) {
        m_rows[i].row->setHelp(folderStateWords(folders[i]));
        m_rows[i].rescan->setEnabled(!folders[i].scanning && !folders[i].away);
    }
}

void FolderSettings::rebuild(const QVector<MusicFolder>& folders)
{
    delete m_card;
    m_card = nullptr;
    m_rows.clear();
    if (folders.isEmpty())
        return;
    m_card = new SettingCard(this);
    for (const MusicFolder& folder : folders) {
        Row row{folder.id, nullptr, nullptr};
        QWidget* buttons = buildButtons(folder, row);
        row.row = m_card->add(folder.path, folderStateWords(folder), buttons);
        m_rows.append(row);
    }
    m_column->insertWidget(0, m_card);
    follow(folders);
}

QWidget* FolderSettings::buildButtons(const MusicFolder& folder, Row& row)
{
    auto* buttons = new QWidget(m_card);
    row.rescan = new QPushButton(tr("Look again"), buttons);
    row.rescan->setObjectName(QStringLiteral("folderRescan"));
    row.rescan->setAccessibleName(tr("Look for changes in %1").arg(folder.path));
    auto* remove = new QPushButton(tr("Remove"), buttons);
    remove->setObjectName(QStringLiteral("folderRemove"));
    remove->setAccessibleName(tr("Remove %1 from the library").arg(folder.path));
    remove->setToolTip(tr("Its tracks leave the library. The files stay where they are"));
    auto* line = new QHBoxLayout(buttons);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(row.rescan);
    line->addWidget(remove);
    connect(row.rescan, &QPushButton::clicked, this, [this, id = folder.id] { m_folders.rescan(id); });
    connect(remove, &QPushButton::clicked, this, [this, id = folder.id] {
        sync::whenDone(m_folders.remove(id), this, [this](const sync::Result<void>& done) {
            if (!done)
                say(done.error());
        });
    });
    return buttons;
}

void FolderSettings::say(const sync::Error& error)
{
    m_trouble->setText(folderSentence(error.kind));
    m_trouble->show();
}

} // namespace sostenuto::ui
