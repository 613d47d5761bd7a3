// Which tracks' bytes are on this computer, and how far.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Ids.h"
#include "sync/model/Measurement.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QVector>

#include <optional>

namespace sostenuto::sync {

class Database;

enum class HeldState { Partial, Complete, Failed };

struct HeldRow {
    TrackId track;
    QString path; ///< relative to the held folder
    HeldState state = HeldState::Partial;
    qint64 bytes = 0;
    qint64 total = 0; ///< 0 = unknown
    QByteArray validator;
    QByteArray checksum; ///< SHA-256
    QDateTime usedAt;
    ErrorKind trouble = ErrorKind::CutShort; ///< with Failed
    int kbps = 0;                            ///< asked for with at most so many; 0 = the original
    QString format = {};                     ///< of what is not the original, as a suffix; empty = unknown
};

/// A whole file as eviction sees it.
struct HeldFile {
    TrackId track;
    QString path;
    qint64 bytes = 0;
    QDateTime usedAt;
    int plays = 0; ///< of its track
    bool loved = false;
    bool kept = false; ///< pinned
};

/// Which folder held files are in: one that bears `marker`.
struct HeldMark {
    QString marker;     ///< empty: none was marked yet
    bool apart = false; ///< on another drive than the library
    bool away = false;
    bool hasFiles = false; ///< rows, whole or arriving
};

/// A file in the folder of held files, whole or arriving.
struct HeldFilePlace {
    QString path;             ///< relative to the held folder
    qint64 bytes = 0;         ///< whole ones: exactly
    QByteArray checksum = {}; ///< SHA-256; empty = not known
    bool isWhole = false;
    friend bool operator==(const HeldFilePlace&, const HeldFilePlace&) = default;
};

/// Pure. The loudness of an album by those of its tracks that were measured: the mean of their energies, each as long
/// as it lasts, and the highest peak. An approximation: R 128 would gate over the whole album, here each track was
/// gated by itself, so that soft tracks count for more. On ordinary albums the two are some tenths of an LU apart.
/// Answers album values only.
[[nodiscard]] MeasuredLoudness albumLoudness(const QVector<Measurement>& tracks);

/// Thread: sync.
class HeldStore {
public:
    explicit HeldStore(Database& database);

    [[nodiscard]] Result<std::optional<HeldRow>> find(TrackId track) const;
    [[nodiscard]] Result<void> put(const HeldRow& row);
    [[nodiscard]] Result<void> touch(TrackId track, const QDateTime& usedAt);
    /// The part of an original that arrives while a file of lower quality is whole; always Partial.
    [[nodiscard]] Result<std::optional<HeldRow>> findBetter(TrackId track) const;
    [[nodiscard]] Result<void> putBetter(const HeldRow& row);
    [[nodiscard]] Result<void> removeBetter(TrackId track);
    /// A whole file in the place of another: on the disk when this returns, so that the other may be deleted.
    [[nodiscard]] Result<void> replace(const HeldRow& row);
    [[nodiscard]] Result<void> remove(TrackId track);
    /// Of complete rows: what may go when space is short. Nothing of services that were let go: nobody could give it
    /// again.
    [[nodiscard]] Result<QVector<HeldFile>> wholeFiles() const;
    /// Of all rows that have a file, by path: those that arrive as they lie there (`.part`).
    [[nodiscard]] Result<QVector<HeldFilePlace>> filePlaces() const;
    /// Of all complete rows.
    [[nodiscard]] Result<QVector<TrackId>> wholeTracks() const;
    /// Of all rows, those still arriving too.
    [[nodiscard]] Result<qint64> totalBytes() const;
    /// That play without any service: complete rows, and the files of folders. Without hidden ones.
    [[nodiscard]] Result<int> tracksHere() const;

    /// The complete row that was last compared with its checksum longest ago, if that is before `before`. One that
    /// arrived counts as compared then.
    [[nodiscard]] Result<std::optional<HeldRow>> nextToCheck(const QDateTime& before) const;
    [[nodiscard]] Result<void> checked(TrackId track, const QDateTime& at);

    /// Of the file of the store itself.
    [[nodiscard]] QString libraryPath() const;
    [[nodiscard]] Result<HeldMark> mark() const;
    [[nodiscard]] Result<void> setMark(const QString& marker, bool apart);
    /// Away: its tracks are not here, and their rows stay.
    [[nodiscard]] Result<void> setAway(bool away);

    // What was measured goes with the row, and when its bytes become others.

    /// A complete row that no survey of this version (or a later one) looked at, the most recently used one.
    [[nodiscard]] Result<std::optional<HeldRow>> nextToSurvey(int version) const;
    /// nullopt: nothing decodes, which is remembered too. Nothing is written when the row is no longer complete with
    /// this checksum; whether it was is the answer.
    [[nodiscard]] Result<bool> putSurvey(const SurveyTask& task, int version, const std::optional<Measurement>& found);
    /// All that is known, whatever its version; empty when nothing is.
    [[nodiscard]] Result<MeasuredLoudness> loudness(TrackId track) const;
    /// Empty = not known.
    [[nodiscard]] Result<QByteArray> waveform(TrackId track) const;

private:
    void putRow(const HeldRow& row);

    Database& m_database;
};

} // namespace sostenuto::sync
