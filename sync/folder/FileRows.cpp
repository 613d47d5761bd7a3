#include "sync/folder/FileRows.h"

#include "sync/folder/CueTracks.h"
#include "sync/folder/FolderWalk.h"
#include "sync/model/PathText.h"
#include "sync/store/TextKeys.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace sostenuto::sync {

namespace {

const QString& variousArtists()
{
    static const QString name = QStringLiteral("Various Artists");
    return name;
}

QString artistIdOf(const QString& name)
{
    return name.isEmpty() ? QString() : QStringLiteral("artist:") + folded(name);
}

QByteArray nameIn(const QByteArray& path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

/// One track, before it is known to whom its album belongs.
struct Draft {
    RemoteTrack row;
    FileTags tags;
    FilePart part;
    qsizetype file = 0;
    QString albumKey;
};

/// The tags, with what name and folder say of a file that says nothing itself.
FileTags completed(const ReadFile& file, const QByteArray& folder)
{
    FileTags tags = file.tags.value_or(FileTags{});
    const NameOfFile name = nameOf(nameIn(file.facts.path));
    const bool silent = tags.title.isEmpty() && tags.artist.isEmpty() && tags.album.isEmpty();
    if (silent && !folder.isEmpty())
        tags.album = shownPath(nameIn(albumFolderOf(folder)));
    if (tags.number == 0 && silent)
        tags.number = name.number;
    if (tags.title.isEmpty())
        tags.title = silent ? name.title : shownPath(nameIn(file.facts.path)).section(u'.', 0, -2);
    return tags;
}

/// The picture beside it is what the listener chose for the whole album.
QString coverOf(const ReadFile& file, const FileTags& tags, SourceId source, const QByteArray& picture)
{
    if (!picture.isEmpty())
        return coverKeyOf({source, picture, false});
    return tags.hasCover ? coverKeyOf({source, file.facts.path, true}) : QString();
}

RemoteTrack trackOf(const ReadFile& file, const FileTags& tags, const QString& cover)
{
    RemoteTrack row;
    row.remoteId = escapedPath(file.facts.path);
    row.title = tags.title;
    row.artist = tags.artist.isEmpty() ? tags.albumArtist : tags.artist;
    row.artistRemoteId = artistIdOf(tags.artists.isEmpty() ? row.artist : tags.artists.first());
    row.album = tags.album;
    row.coverArt = cover;
    row.genre = tags.genres.join(QStringLiteral("; "));
    row.composer = tags.composers.join(QStringLiteral("; "));
    row.suffix = QString::fromLatin1(suffixOf(file.facts.path));
    row.musicBrainzId = tags.musicBrainzTrackId;
    row.disc = tags.disc;
    row.number = tags.number;
    row.year = tags.year != 0 ? tags.year : tags.originalYear;
    row.durationMs = tags.durationMs;
    row.sizeBytes = file.facts.size;
    row.bitRateKbps = tags.bitRateKbps;
    row.sampleRateHz = tags.sampleRateHz;
    row.bitDepth = tags.bitDepth;
    row.added = QDateTime::fromMSecsSinceEpoch(file.facts.mtimeNs / 1'000'000, Qt::UTC);
    return row;
}

class Rows {
public:
    explicit Rows(const ReadFolder& folder) : m_folder(folder)
    {
        m_cover = folder.cover.isEmpty() || folder.path.isEmpty() ? folder.cover : folder.path + '/' + folder.cover;
    }

    FileRows made()
    {
        for (qsizetype i = 0; i < m_folder.files.size(); ++i)
            take(i);
        for (Draft& draft : m_drafts)
            finish(draft);
        return std::move(m_rows);
    }

private:
    void take(qsizetype index)
    {
        const ReadFile& file = m_folder.files[index];
        m_rows.files.append({file.facts, {}});
        const FileTags tags = completed(file, m_folder.path);
        const auto [sheet, parts] = cueOf(file, tags);
        if (parts.isEmpty())
            return add({trackOf(file, tags, coverOf(file, tags, m_folder.source, m_cover)), tags, {}, index, {}});
        for (const CueTrack& part : parts)
            addPart(index, tags, sheet, part);
    }

    [[nodiscard]] std::pair<CueSheet, QVector<CueTrack>> cueOf(const ReadFile& file, const FileTags& tags) const
    {
        const QString name = shownPath(nameIn(file.facts.path));
        for (const CueSheet& sheet : m_folder.sheets) // the sheet beside it is the one that a listener can mend
            if (auto parts = cueTracksIn(sheet, name, false); !parts.isEmpty())
                return {sheet, parts};
        if (tags.cueSheet.isEmpty())
            return {};
        const CueSheet sheet = parseCueSheet(tags.cueSheet);
        return {sheet, cueTracksIn(sheet, name, true)};
    }

    void addPart(qsizetype index, FileTags tags, const CueSheet& sheet, const CueTrack& part)
    {
        const auto orElse = [](const QString& said, const QString& otherwise) {
            return said.isEmpty() ? otherwise : said;
        };
        const qint64 whole75 = tags.durationMs * 75 / 1000;
        tags.title = orElse(part.title, QStringLiteral("%1 %2").arg(tags.title).arg(part.number));
        tags.album = orElse(sheet.title, tags.album);
        const QString albumArtist = orElse(sheet.performer, orElse(tags.albumArtist, tags.artist));
        const QString artist = orElse(part.performer, orElse(sheet.performer, tags.artist));
        if (artist != tags.artist)
            tags.artists = namesIn({artist});
        tags.artist = artist;
        tags.albumArtist = albumArtist;
        tags.albumArtists = namesIn({albumArtist});
        tags.number = part.number;
        tags.isrc = orElse(part.isrc, tags.isrc);
        tags.musicBrainzTrackId.clear(); // of the whole file
        if (tags.genres.isEmpty() && !sheet.genre.isEmpty())
            tags.genres = {sheet.genre};
        tags.year = tags.year != 0 ? tags.year : yearOf(sheet.date);
        tags.durationMs = std::max<qint64>(0, part.to75.value_or(whole75) - part.from75) * 1000 / 75;
        const ReadFile& file = m_folder.files[index];
        Draft draft{trackOf(file, tags, coverOf(file, tags, m_folder.source, m_cover)),
                    tags,
                    {part.from75, part.to75},
                    index,
                    {}};
        draft.row.remoteId += QStringLiteral("#%1").arg(part.number);
        add(std::move(draft));
    }

    void add(Draft draft)
    {
        const FileTags& tags = draft.tags;
        draft.row.artistRemoteId = artist(draft.row.artist, tags.artists, tags.artistSort);
        addMore(draft.row, tags.artists);
        addMore(draft.row, tags.albumArtists.mid(1));
        if (!tags.album.isEmpty()) {
            draft.albumKey = albumKeyOf(tags);
            Maker& maker = m_makers[draft.albumKey];
            maker.differ = maker.differ || (!maker.name.isNull() && maker.name != draft.row.artist);
            maker.name = draft.row.artist.isNull() ? QStringLiteral("") : draft.row.artist;
        }
        m_drafts.append(std::move(draft));
    }

    [[nodiscard]] QString albumKeyOf(const FileTags& tags) const
    {
        if (!tags.musicBrainzAlbumId.isEmpty())
            return QStringLiteral("mb\n") + tags.musicBrainzAlbumId.toLower();
        const QString title = u'\n' + folded(tags.album);
        if (!tags.albumArtist.isEmpty())
            return QStringLiteral("of\n") + folded(tags.albumArtist) + title;
        return QStringLiteral("in\n") + escapedPath(albumFolderOf(m_folder.path)) + title;
    }

    /// The first of the names is whom the track is listed under.
    QString artist(const QString& shown, const QStringList& names, const QString& sortName)
    {
        const QString name = names.isEmpty() ? shown : names.first();
        const QString id = artistIdOf(name);
        if (!id.isEmpty() && !m_artists.contains(id)) {
            m_artists.insert(id, true);
            m_rows.artists.append({id, name, names.size() > 1 ? QString() : sortName, {}, {}});
        }
        return id;
    }

    /// Who is not there yet.
    static void addMore(RemoteTrack& row, const QStringList& names)
    {
        for (const QString& name : names) {
            const RemoteCredit credit{artistIdOf(name), name};
            const bool known =
                std::any_of(row.moreArtists.cbegin(), row.moreArtists.cend(),
                            [&](const RemoteCredit& other) { return other.remoteId == credit.remoteId; });
            if (!name.isEmpty() && !known && credit.remoteId != row.artistRemoteId &&
                row.moreArtists.size() < RemoteTrack::mostArtists)
                row.moreArtists.append(credit);
        }
    }

    void finish(Draft& draft)
    {
        if (!draft.albumKey.isEmpty()) {
            const QByteArray digest = QCryptographicHash::hash(draft.albumKey.toUtf8(), QCryptographicHash::Sha1);
            draft.row.albumRemoteId = QStringLiteral("album:") + QString::fromLatin1(digest.toHex());
            draft.row.albumArtist = makerOf(draft);
            album(draft);
        }
        m_rows.files[draft.file].tracks.append({draft.row.remoteId, draft.part});
        m_rows.tracks.append(std::move(draft.row));
    }

    [[nodiscard]] QString makerOf(const Draft& draft) const
    {
        if (!draft.tags.albumArtist.isEmpty())
            return draft.tags.albumArtist;
        const Maker maker = m_makers.value(draft.albumKey);
        return maker.differ || draft.tags.compilation ? variousArtists() : draft.row.artist;
    }

    void album(const Draft& draft)
    {
        if (const auto found = m_albums.constFind(draft.row.albumRemoteId); found != m_albums.constEnd()) {
            RemoteAlbum& row = m_rows.albums[*found];
            row.year = row.year != 0 ? row.year : draft.row.year;
            row.coverArt = row.coverArt.isEmpty() ? draft.row.coverArt : row.coverArt;
            row.genre = row.genre.isEmpty() ? draft.row.genre : row.genre;
            return;
        }
        const FileTags& tags = draft.tags;
        RemoteAlbum row;
        row.remoteId = draft.row.albumRemoteId;
        row.title = tags.album;
        row.artist = draft.row.albumArtist;
        const bool own = row.artist == draft.row.artist;
        row.artistRemoteId = artist(row.artist, own ? tags.artists : tags.albumArtists,
                                    own && tags.albumArtistSort.isEmpty() ? tags.artistSort : tags.albumArtistSort);
        row.sortName = tags.albumSort;
        row.coverArt = draft.row.coverArt;
        row.genre = draft.row.genre;
        row.musicBrainzId = tags.musicBrainzAlbumId;
        row.year = draft.row.year;
        row.added = draft.row.added;
        m_albums.insert(row.remoteId, m_rows.albums.size());
        m_rows.albums.append(row);
    }

    struct Maker {
        QString name; ///< null = no track yet
        bool differ = false;
    };
    const ReadFolder& m_folder;
    QByteArray m_cover;
    FileRows m_rows;
    QVector<Draft> m_drafts;
    QHash<QString, Maker> m_makers; ///< by album key
    QHash<QString, bool> m_artists;
    QHash<QString, qsizetype> m_albums;
};

} // namespace

QString coverKeyOf(const CoverPlace& place)
{
    return (place.isEmbedded ? QLatin1String("folder-tag:") : QLatin1String("folder-picture:")) +
           QString::number(place.source.value) + u':' + escapedPath(place.path);
}

std::optional<CoverPlace> coverPlaceOf(const QString& key)
{
    const bool isEmbedded = key.startsWith(QLatin1String("folder-tag:"));
    if (!isEmbedded && !key.startsWith(QLatin1String("folder-picture:")))
        return std::nullopt;
    return CoverPlace{SourceId{key.section(u':', 1, 1).toLongLong()}, unescapedPath(key.section(u':', 2)), isEmbedded};
}

NameOfFile nameOf(const QByteArray& fileName)
{
    static const QRegularExpression numbered(
        QStringLiteral("^(?:[0-9]{1,2}[-.])?([0-9]{1,3})(?:\\s*[-._)]\\s*|\\s+)(\\S.*)$"));
    const qsizetype suffix = suffixOf(fileName).size();
    const QString stem = shownPath(suffix > 0 ? fileName.left(fileName.size() - suffix - 1) : fileName).left(1000);
    const auto match = numbered.match(stem);
    if (!match.hasMatch())
        return {0, stem};
    return {match.captured(1).toInt(), match.captured(2)};
}

QByteArray albumFolderOf(const QByteArray& folder)
{
    static const QRegularExpression disc(QStringLiteral("^(cd|dis[ck]|vol(ume)?)[ ._-]*[0-9]{1,2}$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const qsizetype slash = folder.lastIndexOf('/');
    return slash > 0 && disc.match(shownPath(folder.mid(slash + 1))).hasMatch() ? folder.left(slash) : folder;
}

FileRows rowsOf(const ReadFolder& folder)
{
    return Rows(folder).made();
}

} // namespace sostenuto::sync
