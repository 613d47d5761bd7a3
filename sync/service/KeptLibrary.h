// What the pins and the rules come to in the library as it is: which tracks, how far they are here, what is missing.
#pragma once

#include "sync/held/Downloads.h"
#include "sync/held/HoldPlan.h"
#include "sync/store/KeepingStore.h"
#include "sync/store/KeptStore.h"
#include "sync/store/PinStore.h"

namespace sostenuto::sync {

/// Read once for each change of the library; after that everything is answered from memory, so that a download that
/// ends costs no question for each of thousands of tracks. Thread: sync.
class KeptLibrary {
public:
    explicit KeptLibrary(Database& database);

    /// Reads all anew, and writes down which tracks are kept. Answers those that were not, and those that are no
    /// longer.
    [[nodiscard]] Result<QVector<TrackId>> read(const KeepRules& rules, const QDateTime& now);
    /// These are here now, or no longer, or failed.
    [[nodiscard]] Result<void> refresh(const QVector<TrackId>& tracks);

    [[nodiscard]] QSet<TrackId> pinned() const { return {m_pinned.begin(), m_pinned.end()}; }
    /// Kept by a rule that the track itself does not tell.
    [[nodiscard]] const QVector<TrackId>& newAlbums() const { return m_newAlbums; }
    /// The newest first. Reads names and covers.
    [[nodiscard]] Result<QVector<PinState>> states() const;
    /// Candidates and what of them is here; the rest is the caller's to fill in.
    [[nodiscard]] HoldNeeds needs() const;
    [[nodiscard]] qint64 newAlbumBytesHere() const;
    /// Pinned ones that are here in lower quality than they are wanted.
    [[nodiscard]] int lowerTracks() const;
    [[nodiscard]] QVector<HeldWish> wishes(const HoldPlan& plan) const;
    /// Of the pinned tracks.
    [[nodiscard]] Result<QStringList> covers() const;

private:
    struct PinTracks {
        Pin pin;
        QVector<TrackId> tracks;
    };
    [[nodiscard]] Result<void> readPins();
    [[nodiscard]] Result<void> readRules(const KeepRules& rules, const QDateTime& now);
    [[nodiscard]] Result<void> take(const Result<QVector<KeptTrack>>& found, QVector<TrackId>& into);
    [[nodiscard]] QVector<HoldCandidate> candidates(const QVector<TrackId>& tracks) const;
    [[nodiscard]] PinState stateOf(const PinTracks& pin) const;

    Database& m_database;
    KeptStore m_kept;
    QVector<PinTracks> m_pins;
    QVector<TrackId> m_pinned; ///< each once, those of the newest pin first
    QVector<TrackId> m_loved;
    QVector<TrackId> m_newAlbums;
    QVector<TrackId> m_recent;
    QHash<TrackId, KeptFact> m_facts; ///< of all of these
};

} // namespace sostenuto::sync
