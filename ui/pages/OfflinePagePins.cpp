// What can be done with the pins of the Offline page.
#include "ui/models/KeptThings.h"
#include "ui/models/PinListModel.h"
#include "ui/models/PinTargets.h"
#include "ui/models/Services.h"
#include "ui/pages/AlbumMenu.h"
#include "ui/pages/KeepActions.h"
#include "ui/pages/OfflinePage.h"
#include "ui/pages/PinnedList.h"
#include "ui/pages/ReadinessDialog.h"
#include "ui/pages/TrackActions.h"
#include "ui/theme/Icons.h"
#include "ui/theme/KeepWords.h"
#include "ui/widgets/MenuPlace.h"
#include "ui/widgets/Notes.h"

#include <player/engine/Player.h>
#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>

#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace sostenuto::ui {

using sync::PinKind;

void OfflinePage::openPin(const QModelIndex& index)
{
    const sync::PinTarget target = m_model->pinAt(index.row()).target;
    switch (target.kind) {
    case PinKind::Album:
        return m_context.host.go({Place::Kind::Album, target.id, {}});
    case PinKind::Artist:
        return m_context.host.go({Place::Kind::Artist, target.id, {}});
    case PinKind::Playlist:
        return m_context.host.go({Place::Kind::Playlist, target.id, {}});
    case PinKind::Loved:
        return m_context.host.go({Place::Kind::Loved, 0, {}});
    case PinKind::Track:
        return openTrack(sync::TrackId{target.id});
    case PinKind::Rule:
        return openRule(target);
    }
}

/// A track has no page of its own: its album is opened.
void OfflinePage::openTrack(sync::TrackId track)
{
    sync::whenDone(m_context.services.library.tracks({track}), this,
                   [this](const sync::Result<QVector<sync::Track>>& tracks) {
                       if (tracks && !tracks->isEmpty() && tracks->first().albumId.isValid())
                           m_context.host.go({Place::Kind::Album, tracks->first().albumId.value, {}});
                   });
}

/// The smart playlist that has this rule; without one, what the rule finds.
void OfflinePage::openRule(const sync::PinTarget& rule)
{
    if (rule.id > 0)
        return m_context.host.go({Place::Kind::SmartPlaylist, rule.id, {}});
    sync::whenDone(m_context.services.library.smartPlaylists(), this,
                   [this, rule](const sync::Result<QVector<sync::SmartPlaylist>>& lists) {
                       for (const auto& list : lists.value_or(QVector<sync::SmartPlaylist>{})) {
                           if (const auto target = pinTargetOf(list); target == rule)
                               return m_context.host.go({Place::Kind::SmartPlaylist, list.id.value, {}});
                       }
                       m_context.host.go({Place::Kind::SmartPlaylist, 0, rule.rule});
                   });
}

void OfflinePage::playPin(const sync::PinTarget& target)
{
    withTracksOf(m_context.services.library, this, target,
                 [this](const QVector<sync::TrackId>& tracks) { playFirstPlayable(*m_actions, tracks); });
}

void OfflinePage::letGo(const QModelIndex& index)
{
    setKept(m_context.services, m_context.host, this, {m_model->pinAt(index.row()).target}, false);
}

void OfflinePage::openMenu(const QModelIndex& index, const QPoint& where)
{
    const sync::PinState pin = m_model->pinAt(index.row());
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("contextMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("play")), tr("Play"), this, [this, pin] { playPin(pin.target); })
        ->setObjectName(QStringLiteral("actionPlayItem"));
    menu->addAction(icon(QStringLiteral("forward")), tr("Open"), this,
                    [this, row = QPersistentModelIndex(index)] {
                        if (row.isValid())
                            openPin(row);
                    })
        ->setObjectName(QStringLiteral("actionOpenItem"));
    menu->addAction(icon(QStringLiteral("offline")), tr("Ready for offline?"), this,
                    [this, pin] {
                        withTracksOf(m_context.services.library, this, pin.target,
                                     [this, pin](const QVector<sync::TrackId>& ids) {
                                         ReadinessDialog::ask(m_context, {pinName(pin), ids, pin.target}, window());
                                     });
                    })
        ->setObjectName(QStringLiteral("actionReadiness"));
    menu->addSeparator();
    addKeepEntry(menu, m_context.services, m_context.host, this, {pin.target});
    popUp(*menu, where);
}

void OfflinePage::choosePlaylists()
{
    sync::whenDone(m_context.services.library.playlists(), this,
                   [this](const sync::Result<QVector<sync::Playlist>>& playlists) {
                       offerPlaylists(playlists.value_or(QVector<sync::Playlist>{}));
                   });
}

void OfflinePage::offerPlaylists(const QVector<sync::Playlist>& playlists)
{
    sync::PinState loved;
    loved.target.kind = PinKind::Loved;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("keepPicker"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString& sign, QString name, const sync::PinTarget& target) {
        name.replace(u'&', QStringLiteral("&&"));
        menu->addAction(icon(sign), name, this,
                        [this, target] { setKept(m_context.services, m_context.host, this, {target}, true); });
    };
    add(QStringLiteral("heart"), pinName(loved), loved.target);
    menu->addSeparator();
    for (const sync::Playlist& playlist : playlists)
        add(QStringLiteral("playlist"), playlist.name, {PinKind::Playlist, playlist.id.value});
    const QWidget* button = m_empty->findChild<QPushButton*>();
    popUp(*menu, menuPointBelow(*button, 4));
}

/// Of the queue from now on, and of everything that is pinned.
void OfflinePage::checkReadiness()
{
    ReadinessDialog::ask(m_context, {{}, tracksAhead(m_context.services.player.queue()), std::nullopt}, window());
}

} // namespace sostenuto::ui
