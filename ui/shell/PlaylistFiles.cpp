#include "ui/shell/PlaylistFiles.h"

#include "ui/models/EditSteps.h"
#include "ui/models/Services.h"
#include "ui/pages/NotFoundDialog.h"
#include "ui/pages/Page.h"
#include "ui/theme/Sentences.h"

#include <sync/model/WhenDone.h>
#include <sync/service/EditService.h>
#include <sync/service/TransferService.h>

#include <QFileDialog>
#include <QStandardPaths>

namespace sostenuto::ui {

using sync::PlaylistImport;
using sync::Result;

PlaylistFiles::PlaylistFiles(Services& services, PageHost& host, QWidget* window)
    : m_services(services), m_host(host), m_window(window)
{
}

void PlaylistFiles::choose()
{
    QStringList patterns;
    for (const QString& suffix : sync::TransferService::playlistSuffixes())
        patterns.append(QStringLiteral("*.") + suffix);
    auto* dialog = new QFileDialog(m_window, tr("Import playlists"),
                                   QStandardPaths::writableLocation(QStandardPaths::MusicLocation));
    dialog->setObjectName(QStringLiteral("playlistImportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Playlists (%1)").arg(patterns.join(u' ')));
    connect(dialog, &QFileDialog::filesSelected, this, &PlaylistFiles::import);
    dialog->open();
}

void PlaylistFiles::import(const QStringList& paths)
{
    for (const QString& path : paths) {
        sync::whenDone(m_services.transfers.readPlaylist(path), this, [this](const Result<PlaylistImport>& import) {
            if (import)
                make(*import);
            else
                m_host.toast(failedToast(playlistFileSentence(import.error().kind)));
        });
    }
}

void PlaylistFiles::make(const PlaylistImport& import)
{
    if (import.tracks.isEmpty() && !import.missing.isEmpty()) {
        m_host.toast(failedToast(importedWords(import)));
        NotFoundDialog::tell(import.name, import.missing, int(import.missing.size()), m_window);
        return;
    }
    sync::whenDone(m_services.edits.createPlaylist(import.name, import.tracks), this,
                   [this, import](const Result<sync::PlaylistId>& id) {
                       if (id)
                           made(import, *id);
                       else
                           m_host.toast(failedToast(playlistMakingSentence(id.error().kind)));
                   });
}

void PlaylistFiles::made(const PlaylistImport& import, sync::PlaylistId id)
{
    m_host.go({Place::Kind::Playlist, id.value, {}});
    m_host.toast({importedWords(import), ToastSign::Listed},
                 EditSteps::of(m_services.edits).created(id, import.name, import.tracks));
    NotFoundDialog::tell(import.name, import.missing, int(import.missing.size()), m_window);
}

} // namespace sostenuto::ui
