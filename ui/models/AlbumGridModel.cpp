#include "ui/models/AlbumGridModel.h"

#include "ui/models/AvailabilityKey.h"
#include "ui/models/DraggedThings.h"
#include "ui/models/KeptThings.h"
#include "ui/models/PinTargets.h"
#include "ui/models/Playback.h"
#include "ui/models/Services.h"
#include "ui/theme/Sentences.h"
#include "ui/widgets/ItemRoles.h"

#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>

#include <QCoreApplication>
#include <QMimeData>

namespace sostenuto::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AlbumGridModel)
};

QString hereWords(const AlbumCard& card)
{
    const sync::Album& album = card.album;
    if (album.heldCount > 0 && album.heldCount < album.trackCount)
        return Words::tr("%1 of %2 tracks on this computer").arg(album.heldCount).arg(album.trackCount);
    return availabilityWord(availabilityOfWhole(album.heldCount, album.trackCount), card.server, 0);
}

} // namespace

QVariant albumRole(const AlbumCard& card, int role)
{
    const sync::Album& album = card.album;
    const bool playable = card.reachable || album.heldCount > 0;
    const QString below = card.yearBelow ? (album.year > 0 ? QString::number(album.year) : QString()) : album.artist;
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return album.title;
    case SubtitleRole:
        return below;
    case Qt::ToolTipRole:
        return QStringLiteral("%1\n%2").arg(album.title, hereWords(card));
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3, %4").arg(album.title, album.artist, Words::tr("album"), hereWords(card));
    case Qt::AccessibleDescriptionRole:
        return Words::tr("Album");
    case ItemKeyRole:
        return QStringLiteral("album:%1").arg(album.id.value);
    case ItemKindRole:
        return QStringLiteral("albumCard");
    case AvailabilityRole:
        return availabilityKey(availabilityOfWhole(album.heldCount, album.trackCount));
    case PlayableRole:
        return playable;
    case CoverKeyRole:
        return album.coverKey;
    case ProgressRole:
        return 0.0;
    case LovedRole:
        return album.loved;
    case DimmedRole:
        return !playable;
    case PlaceholderRole:
    case PlayingRole:
    case WaitingRole:
    case RoundCoverRole:
        return false;
    case IdRole:
        return qlonglong(album.id.value);
    default:
        return {};
    }
}

AlbumGridModel::AlbumGridModel(Services& services, Playback& playback, QObject* parent)
    : IdListModel(parent), m_services(services), m_playback(playback), m_kept(KeptThings::of(services.keep)),
      m_list(
          this, [this] { return m_services.library.albumIds(m_query); },
          [this](const QVector<qint64>& answer) { becomeIdsBeside(answer); },
          [this](const sync::Error& error) { listFailed(error); }),
      m_windows(
          this, ids(),
          [this](const QVector<qint64>& wanted) { return m_services.library.albums(idsFrom<sync::AlbumId>(wanted)); },
          [this](int first, int last) { rowsChanged(first, last); },
          [this](const sync::Error& error) { rowsFailed(error); })
{
    connect(&services.library, &sync::LibraryService::catalogueChanged, this, &AlbumGridModel::refresh);
    connect(&services.library, &sync::LibraryService::tracksChanged, this, &AlbumGridModel::refresh);
    connect(&playback, &Playback::playableChanged, this, [this] { rowsChanged(0, rowCount() - 1); });
    connect(&m_kept, &KeptThings::changed, this, [this] { rowsChanged(0, rowCount() - 1); });
}

void AlbumGridModel::setQuery(const sync::AlbumQuery& query)
{
    const bool isOther = query.artist != m_query.artist || query.appearing != m_query.appearing;
    m_query = query;
    if (isOther)
        forgetRows();
    else
        forgetListed();
    m_list.askAnew();
}

std::optional<sync::Album> AlbumGridModel::loadedAlbum(int row) const
{
    const sync::Album* known = m_windows.known(idAt(row));
    return known ? std::optional(*known) : std::nullopt;
}

int AlbumGridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant AlbumGridModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const sync::PinState* pin = m_kept.pinOf({sync::PinKind::Album, idAt(index.row())});
    if (pin && role == AvailabilityRole)
        return pinAvailability(*pin);
    if (pin && role == ProgressRole)
        return pinShare(*pin);
    if (const sync::Album* album = m_windows.row(index.row())) {
        const bool reachable = m_playback.canFetch(album->source, album->alsoAt);
        return albumRole({*album, reachable, m_yearBelow, m_services.status.stateOf(album->source).serverName}, role);
    }
    if (role == PlaceholderRole)
        return m_windows.isLate();
    if (role == IdRole)
        return qlonglong(idAt(index.row()));
    return role == ItemKindRole ? QVariant(QStringLiteral("albumCard")) : QVariant();
}

Qt::ItemFlags AlbumGridModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? IdListModel::flags(index) | Qt::ItemIsDragEnabled : Qt::ItemFlags();
}

QStringList AlbumGridModel::mimeTypes() const
{
    return {QString::fromLatin1(thingMimeType)};
}

QMimeData* AlbumGridModel::mimeData(const QModelIndexList& indexes) const
{
    QVector<DraggedThing> things;
    for (const QModelIndex& index : indexes)
        things.append({DraggedThing::Kind::Album, idAt(index.row())});
    return mimeOf(things);
}

void AlbumGridModel::findBeginning(const QString& typed)
{
    const bool byArtist = m_query.order == sync::AlbumOrder::Artist;
    askBeginning(m_services.library, byArtist ? sync::TypedJump::Text::AlbumArtist : sync::TypedJump::Text::AlbumTitle,
                 typed);
}

void AlbumGridModel::readAgain()
{
    m_windows.markAllStale();
    m_list.askAnew();
}

void AlbumGridModel::refresh()
{
    m_windows.markAllStale();
    rowsChanged(0, rowCount() - 1);
    m_list.askAgain();
}

} // namespace sostenuto::ui
