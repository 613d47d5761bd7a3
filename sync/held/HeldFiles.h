// The whole files on this computer: found, checked, and let go when space is short.
#pragma once

#include "sync/store/HeldStore.h"

#include <QDir>
#include <QHash>
#include <QSet>

#include <functional>
#include <optional>

namespace sostenuto::sync {

/// Thread: sync.
class HeldFiles {
public:
    HeldFiles(HeldStore& store, const QString& heldFolder);

    /// The row of a track that is here whole. A row whose file is missing or has another length is forgotten, and the
    /// file with it.
    [[nodiscard]] std::optional<HeldRow> find(TrackId track);
    /// Called with each track that find() forgets.
    void onForgotten(std::function<void(TrackId)> tell) { m_tellForgotten = std::move(tell); }
    /// The same, asked often: remembers the answer until changed() or evict().
    [[nodiscard]] bool has(TrackId track);
    void changed(TrackId track) { m_known.remove(track); }
    /// The store forgot some of them.
    void forget() { m_known.clear(); }
    /// For what the player opens: least recently used goes first.
    void used(TrackId track);
    /// The service will not give this one.
    void markFailed(TrackId track, ErrorKind why);
    /// Lets files go until `quota` is kept. Answers which.
    [[nodiscard]] QVector<TrackId> evict(qint64 quota, const QSet<TrackId>& needed, bool serviceAway);

    /// What of the whole files was not measured at this version, one at a time.
    [[nodiscard]] Result<std::optional<SurveyTask>> nextToSurvey(int version) const;
    [[nodiscard]] QString absolute(const HeldRow& row) const { return m_folder.filePath(row.path); }
    [[nodiscard]] HeldStore& store() const { return m_store; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    HeldStore& m_store;
    QDir m_folder;
    QHash<TrackId, bool> m_known;
    std::function<void(TrackId)> m_tellForgotten;
};

} // namespace sostenuto::sync
