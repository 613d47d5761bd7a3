#include "ui/models/ArtistGridModel.h"

#include "ui/models/AvailabilityKey.h"
#include "ui/models/DraggedThings.h"
#include "ui/models/Playback.h"
#include "ui/models/Services.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"
#include "ui/widgets/ItemRoles.h"

#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>

#include <QCoreApplication>
#include <QMimeData>

namespace sostenuto::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ArtistGridModel)
};

QString hereWords(const ArtistCard& card)
{
    const sync::Artist& artist = card.artist;
    if (artist.heldCount > 0 && artist.heldCount < artist.trackCount)
        return Words::tr("%1 of %2 tracks on this computer").arg(artist.heldCount).arg(artist.trackCount);
    return availabilityWord(availabilityOfWhole(artist.heldCount, artist.trackCount), card.server, 0);
}

} // namespace

QVariant artistRole(const ArtistCard& card, int role)
{
    const sync::Artist& artist = card.artist;
    const bool playable = card.reachable || artist.heldCount > 0;
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return artist.name;
    case SubtitleRole:
        return counted(artist.albumCount, "1 album", "%1 albums");
    case Qt::ToolTipRole:
        return QStringLiteral("%1\n%2").arg(artist.name, hereWords(card));
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3").arg(artist.name, Words::tr("artist"), hereWords(card));
    case Qt::AccessibleDescriptionRole:
        return Words::tr("Artist");
    case ItemKeyRole:
        return QStringLiteral("artist:%1").arg(artist.id.value);
    case ItemKindRole:
        return QStringLiteral("artistCard");
    case AvailabilityRole:
        return availabilityKey(availabilityOfWhole(artist.heldCount, artist.trackCount));
    case PlayableRole:
        return playable;
    case CoverKeyRole:
        return artist.coverKey;
    case ProgressRole:
        return 0.0;
    case LovedRole:
        return artist.loved;
    case DimmedRole:
        return !playable;
    case RoundCoverRole:
        return true;
    case PlaceholderRole:
    case PlayingRole:
    case WaitingRole:
        return false;
    case IdRole:
        return qlonglong(artist.id.value);
    default:
        return {};
    }
}

ArtistGridModel::ArtistGridModel(Services& services, Playback& playback, QObject* parent)
    : IdListModel(parent), m_services(services), m_playback(playback),
      m_list(
          this,
          [this] {
              return m_similarTo.isValid() ? m_services.library.similarArtists(m_similarTo)
                                           : m_services.library.artistIds(m_filter, m_order);
          },
          [this](const QVector<qint64>& answer) { becomeIdsBeside(answer); },
          [this](const sync::Error& error) { listFailed(error); }),
      m_windows(
          this, ids(),
          [this](const QVector<qint64>& wanted) { return m_services.library.artists(idsFrom<sync::ArtistId>(wanted)); },
          [this](int first, int last) { rowsChanged(first, last); },
          [this](const sync::Error& error) { rowsFailed(error); })
{
    connect(&services.library, &sync::LibraryService::catalogueChanged, this, &ArtistGridModel::refresh);
    connect(&services.library, &sync::LibraryService::tracksChanged, this, &ArtistGridModel::refresh);
    connect(&services.library, &sync::LibraryService::artistInfoChanged, this, [this](sync::ArtistId artist) {
        if (artist == m_similarTo && artist.isValid())
            m_list.askAgain();
    });
    connect(&playback, &Playback::playableChanged, this, [this] { rowsChanged(0, rowCount() - 1); });
}

void ArtistGridModel::setFilter(const QString& text, sync::ArtistOrder order)
{
    m_filter = text;
    m_order = order;
    forgetListed();
    m_list.askAnew();
}

void ArtistGridModel::setSimilarTo(sync::ArtistId artist)
{
    m_similarTo = artist;
    forgetRows();
    m_list.askAnew();
}

Qt::ItemFlags ArtistGridModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? IdListModel::flags(index) | Qt::ItemIsDragEnabled : Qt::ItemFlags();
}

QStringList ArtistGridModel::mimeTypes() const
{
    return {QString::fromLatin1(thingMimeType)};
}

QMimeData* ArtistGridModel::mimeData(const QModelIndexList& indexes) const
{
    QVector<DraggedThing> things;
    for (const QModelIndex& index : indexes)
        things.append({DraggedThing::Kind::Artist, idAt(index.row())});
    return mimeOf(things);
}

void ArtistGridModel::findBeginning(const QString& typed)
{
    askBeginning(m_services.library, sync::TypedJump::Text::ArtistName, typed);
}

std::optional<sync::Artist> ArtistGridModel::loadedArtist(int row) const
{
    const sync::Artist* known = m_windows.known(idAt(row));
    return known ? std::optional(*known) : std::nullopt;
}

int ArtistGridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant ArtistGridModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const sync::Artist* artist = m_windows.row(index.row())) {
        const bool reachable = m_playback.canFetch(artist->source, artist->alsoAt);
        if (role == ItemKindRole)
            return kind();
        return artistRole({*artist, reachable, m_services.status.stateOf(artist->source).serverName}, role);
    }
    switch (role) {
    case PlaceholderRole:
        return m_windows.isLate();
    case RoundCoverRole:
        return true;
    case IdRole:
        return qlonglong(idAt(index.row()));
    case ItemKindRole:
        return kind();
    default:
        return {};
    }
}

QString ArtistGridModel::kind() const
{
    return m_similarTo.isValid() ? QStringLiteral("similarArtistRow") : QStringLiteral("artistCard");
}

void ArtistGridModel::readAgain()
{
    m_windows.markAllStale();
    m_list.askAnew();
}

void ArtistGridModel::refresh()
{
    m_windows.markAllStale();
    rowsChanged(0, rowCount() - 1);
    m_list.askAgain();
}

} // namespace sostenuto::ui
