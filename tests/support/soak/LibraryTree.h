// What a listener made, as one value: as the store has it, as edits make it, and as a service should have it.
#pragma once

#include <sync/store/Database.h>

#include <QJsonObject>
#include <QMap>
#include <QPair>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QVector>

namespace sostenuto::tests {

/// Every fifth track is somebody else's to add: the edits of a run never touch it. So what another client put into a
/// list can be told from what was done here, whatever the order in which both arrived.
[[nodiscard]] constexpr bool isOthers(qint64 track)
{
    return track % 5 == 0;
}

struct ListTree {
    QString name;
    QVector<qint64> tracks; ///< without those of others
    friend bool operator==(const ListTree&, const ListTree&) = default;
};

/// Ids are those of the store.
struct LibraryTree {
    QSet<qint64> loved;
    QSet<qint64> lovedAlbums;
    QMap<qint64, int> ratings; ///< without 0
    QMap<qint64, ListTree> lists;
    QSet<QPair<qint64, qint64>> plays; ///< track, start in ms
    friend bool operator==(const LibraryTree&, const LibraryTree&) = default;
};

/// One thing that a run does. Places count a list's tracks without those of others.
struct SoakEdit {
    enum class What { Love, LoveAlbum, Rate, Create, Rename, Delete, Add, Remove, Move, Play };

    What what = What::Love;
    qint64 id = 0;     ///< of the track, album or list; of a list that is made: once it is known
    int value = 0;     ///< loved, rating, or the place where a track goes
    int from = 0;      ///< the place where it was
    QString name = {}; ///< of a list
    QVector<qint64> tracks = {};
    qint64 at = 0; ///< start of a play, ms
};

[[nodiscard]] QJsonObject toJson(const SoakEdit& edit);
[[nodiscard]] SoakEdit editFrom(const QJsonObject& object);
void apply(LibraryTree& tree, const SoakEdit& edit);

/// As it stands on disk. The store may have been left by a process that was killed.
[[nodiscard]] sync::Result<LibraryTree> readTree(sync::Database& database);

/// The first few differences, one a line; empty = none. A list in `meant` whose id is 0 is any that only `found` has.
[[nodiscard]] QStringList differences(const LibraryTree& meant, const LibraryTree& found);

} // namespace sostenuto::tests
