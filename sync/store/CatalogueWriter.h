// One page of what the service says, on its way into the tables. Lives inside one transaction.
#pragma once

#include "sync/model/Ids.h"
#include "sync/model/Remote.h"
#include "sync/store/TrackStage.h"

#include <QHash>
#include <QSet>

namespace sostenuto::sync {

class Database;

/// Throws like any Query. Rows without a remote id are left out: they could not be found again. What a service does not
/// say stays as it was; what a file on this computer does not say is not so.
class CatalogueWriter {
public:
    CatalogueWriter(Database& database, SourceId source, qint64 generation);

    /// True: this generation had not seen it yet.
    bool put(const RemoteArtist& row);
    bool put(const RemoteAlbum& row);
    bool put(const RemoteTrack& row);
    /// Love as the service lists it, whole: what is not in the list is not loved. With an empty id among them a list is
    /// not whole, and takes no love away.
    void put(const RemoteLoved& loved);
    /// Once, after the last put: what was put is in the tables from here on.
    void finish();
    /// Hidden rows that were seen again so far.
    [[nodiscard]] int returned() const { return m_returned; }

private:
    struct Known {
        qint64 id = 0; ///< 0 = not there
        bool hidden = false;
        qint64 generation = 0;
        qint64 digest = 0;
        qint64 twin = 0; ///< stands for it; 0 = none
        [[nodiscard]] qint64 shown() const { return twin != 0 ? twin : id; }
    };
    [[nodiscard]] Known artistRow(const QString& remoteId);
    [[nodiscard]] Known albumRow(const QString& remoteId);
    [[nodiscard]] Known trackRow(const QString& remoteId);
    /// The row of this remote id, after a look whether it had another one before.
    template <class Row>
    [[nodiscard]] Known knownAs(const Row& row, const char* table, Known (CatalogueWriter::*rowOf)(const QString&));
    [[nodiscard]] ArtistId seenArtist(const QString& remoteId, const QString& name);
    [[nodiscard]] AlbumId seenAlbum(const RemoteTrack& track, ArtistId trackArtist);
    [[nodiscard]] ArtistId artistNamed(const QString& name);
    void writeStaged();
    struct Credits {
        qint64 track = 0; ///< 0 = one that waits in the stage
        QString remoteId;
        QVector<RemoteCredit> artists;
    };
    void writeCredits(const Credits& credits);
    void stage(const RemoteTrack& row, StagedFacts facts);
    struct Unsaid {
        qint64 album = 0;
        bool year = false;
        bool genre = false;
        bool cover = false;
    };
    void settle(const Unsaid& unsaid);
    void writeAlbum(const RemoteAlbum& row, ArtistId artist, const std::optional<bool>& loved);
    void loveExactly(const QString& table, const QStringList& remoteIds);
    [[nodiscard]] bool editWaits(const char* kind, const QString& object) const;
    /// What the service says of love, or nothing while the listener's own word is on its way.
    template <class T>
    [[nodiscard]] std::optional<T> unlessEdited(const std::optional<T>& said, const char* kind,
                                                const QString& object) const
    {
        return editWaits(kind, object) ? std::nullopt : said;
    }

    Database& m_database;
    SourceId m_source;
    qint64 m_generation;
    int m_returned = 0;
    bool m_isLocal = false; ///< a folder on this computer
    TrackStage m_stage;
    QVector<Credits> m_credits;         ///< of what was staged
    QVector<Unsaid> m_unsaid;           ///< of local albums
    QHash<QString, ArtistId> m_artists; ///< seen in this page already
    QHash<QString, AlbumId> m_albums;
    QSet<QString> m_edits;             ///< "love track:12"
    QHash<qint64, int> m_playsWaiting; ///< by track
};

} // namespace sostenuto::sync
