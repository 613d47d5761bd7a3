#include "app/control/Opening.h"

#include "app/control/ControlRequest.h"

#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>
#include <sync/service/RadioService.h>
#include <sync/service/TransferService.h>
#include <ui/models/Services.h>

#include <QUrl>

#include <utility>

namespace sostenuto::app {

using sync::Result;
using sync::TrackId;

Opening::Opening(ui::Services& services, const QStringList& names, Take take, QObject* parent)
    : QObject(parent), m_services(services), m_left(names), m_take(std::move(take))
{
    next();
}

void Opening::next()
{
    if (m_left.isEmpty())
        readRows();
    else
        look(m_left.takeFirst());
}

void Opening::look(const QString& name)
{
    const QUrl url = isAddress(name) ? QUrl(name, QUrl::StrictMode) : QUrl();
    const bool isStation = url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https");
    if (isAddress(name) && !url.isLocalFile() && !isStation) {
        // Later: thousands of these must not call each other.
        QMetaObject::invokeMethod(
            this, [this, name] { found(name, {}); }, Qt::QueuedConnection);
        return;
    }
    if (isStation) {
        sync::whenDone(m_services.radio.add(url, {}), this, [this, name](const Result<sync::Station>& station) {
            found(name, station ? QVector<TrackId>{station->id} : QVector<TrackId>());
        });
        return;
    }
    const QString path = url.isLocalFile() ? url.toLocalFile() : name;
    if (sync::TransferService::isPlaylistFile(path)) {
        sync::whenDone(m_services.transfers.readPlaylist(path), this,
                       [this, name](const Result<sync::PlaylistImport>& list) {
                           found(name, list ? list->tracks : QVector<TrackId>());
                       });
        return;
    }
    sync::whenDone(m_services.transfers.findFiles({path}), this, [this, name](const Result<sync::FoundFiles>& files) {
        m_found.failed = m_found.failed || !files;
        found(name, files ? files->tracks : QVector<TrackId>());
    });
}

void Opening::found(const QString& name, const QVector<TrackId>& tracks)
{
    m_ids += tracks;
    if (tracks.isEmpty())
        m_found.missing.append(name);
    next();
}

void Opening::readRows()
{
    if (m_ids.isEmpty())
        return end();
    sync::whenDone(m_services.library.tracks(m_ids), this, [this](const Result<QVector<sync::Track>>& rows) {
        m_found.failed = m_found.failed || !rows;
        m_found.tracks = rows.value_or(QVector<sync::Track>());
        end();
    });
}

void Opening::end()
{
    deleteLater();
    m_take(m_found);
}

} // namespace sostenuto::app
