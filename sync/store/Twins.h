// The same artists, albums and recordings in several sources, found and kept as one.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Ids.h"

#include <QVector>

namespace sostenuto::sync {

class Database;

/// Goes through the rows of every source that stands behind another one: services come first, in the order in which
/// they came, then folders. Each row gets the twin that the rules (TwinRules.h) find among the rows before it, or loses
/// the one that it had. The same again changes nothing. Thread: sync.
class Twins {
public:
    explicit Twins(Database& database);

    /// From the beginning: which rows there are to look at. False: there is one source at most.
    [[nodiscard]] Result<bool> begin();
    /// Looks at some hundred rows more, in one transaction. True: there are more.
    [[nodiscard]] Result<bool> step();
    /// Rows whose twin became another one since begin().
    [[nodiscard]] int changed() const { return m_changed; }
    /// What the listener said of a track that became a twin, and the one that is shown does not say; to be said there.
    struct Said {
        TrackId track; ///< the one that is shown
        bool loved = false;
        int rating = 0; ///< 0 = nothing
    };
    [[nodiscard]] QVector<Said> takeSaid();

private:
    enum class Kind { Artist, Album, Track };
    struct Part {
        Kind kind;
        SourceId source;
        QVector<SourceId> before; ///< whose rows may be shown for it
        QVector<qint64> ids;
    };
    void look(const Part& part, qint64 id);
    [[nodiscard]] qint64 twinOfArtist(const Part& part, qint64 id);
    [[nodiscard]] qint64 twinOfAlbum(const Part& part, qint64 id);
    [[nodiscard]] qint64 twinOfTrack(const Part& part, qint64 id);
    void become(const Part& part, qint64 id, qint64 twin);
    void bringAlong(qint64 id, qint64 twin);

    Database& m_database;
    QVector<Part> m_parts;
    qsizetype m_part = 0;
    qsizetype m_row = 0;
    int m_changed = 0;
    QVector<Said> m_said;
};

} // namespace sostenuto::sync
