#include "ui/pages/PlaylistExport.h"

#include "ui/models/Services.h"
#include "ui/theme/Words.h"

#include <sync/model/TrackPath.h>
#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>
#include <sync/service/TransferService.h>

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace sostenuto::ui {

namespace {

QString filterOf(const QString& suffix)
{
    return say("%1 playlist (*.%2)").arg(suffix.toUpper(), suffix);
}

/// `write` gets a path with a suffix of a playlist.
void choose(QWidget* window, const QString& name, std::function<void(const QString& path)> write)
{
    const QStringList suffixes = sync::TransferService::playlistSuffixes();
    auto* dialog = new QFileDialog(window, say("Export %1").arg(name),
                                   QStandardPaths::writableLocation(QStandardPaths::MusicLocation));
    dialog->setObjectName(QStringLiteral("playlistExportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const QString& suffix : suffixes)
        filters.append(filterOf(suffix));
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(suffixes.first());
    dialog->selectFile(sync::fileNameOf(name) + u'.' + suffixes.first());
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, suffixes](const QString& filter) {
        for (const QString& suffix : suffixes) {
            if (filter == filterOf(suffix))
                dialog->setDefaultSuffix(suffix);
        }
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, window,
                     [dialog, write = std::move(write)](const QString& path) {
                         const bool known = sync::TransferService::isPlaylistFile(path);
                         write(known ? path : path + u'.' + dialog->defaultSuffix());
                     });
    dialog->open();
}

void sayHow(PageContext context, const QString& path, const sync::Result<void>& done)
{
    context.host.toast(done ? Toast(say("Exported to %1").arg(QFileInfo(path).fileName()))
                            : failedToast(playlistFileSentence(done.error().kind)));
}

void write(PageContext context, QWidget* window, const QString& path, const QString& name,
           const QFuture<sync::Result<QVector<sync::TrackId>>>& tracks)
{
    sync::whenDone(tracks, window, [=](const sync::Result<QVector<sync::TrackId>>& ids) {
        if (!ids)
            return context.host.toast(failedToast(playlistFileSentence(ids.error().kind)));
        sync::whenDone(context.services.transfers.writeTracks(path, name, *ids), window,
                       [=](const sync::Result<void>& done) { sayHow(context, path, done); });
    });
}

} // namespace

void exportPlaylist(PageContext context, QWidget* window, sync::PlaylistId id, const QString& name)
{
    choose(window, name, [=](const QString& path) {
        sync::whenDone(context.services.transfers.writePlaylist(path, id), window,
                       [=](const sync::Result<void>& done) { sayHow(context, path, done); });
    });
}

void exportSmartPlaylist(PageContext context, QWidget* window, const sync::SmartPlaylist& list)
{
    choose(window, list.name, [=](const QString& path) {
        write(context, window, path, list.name, context.services.library.trackIds(queryOf(list)));
    });
}

void exportLoved(PageContext context, QWidget* window)
{
    const QString name = say("Loved tracks");
    choose(window, name,
           [=](const QString& path) { write(context, window, path, name, context.services.library.lovedTrackIds()); });
}

} // namespace sostenuto::ui
