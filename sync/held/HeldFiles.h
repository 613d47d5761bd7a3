// The whole files on this computer: found, checked, and let go when space is short.
#pragma once

#include "sync/held/HeldFolder.h"
#include "sync/store/HeldStore.h"

#include <QDir>
#include <QHash>
#include <QSet>

#include <functional>
#include <optional>

namespace sostenuto::sync {

/// How long files stay.
struct Retention {
    qint64 quota = 0;
    bool lovedStay = true;       ///< loved tracks go after what was only played
    bool passingStays = true;    ///< what was only played stays as long as there is room
    QSet<TrackId> alsoStay = {}; ///< as loved ones: other rules keep them
};

/// Thread: sync.
class HeldFiles {
public:
    HeldFiles(HeldStore& store, const QString& heldFolder);

    /// The row of a track that is here whole. A row whose file is missing or has another length is forgotten, and the
    /// file with it; but nothing is forgotten, and nothing is here, while the folder is away.
    [[nodiscard]] std::optional<HeldRow> find(TrackId track);
    /// Looks whether the folder is there. Where it was deleted, its rows go. Whether it went away or came back.
    bool lookAtFolder();
    [[nodiscard]] bool isAway() const { return m_place.isAway(); }
    /// Before something is written: FileMissing while the folder is away.
    [[nodiscard]] Result<void> prepareFolder();
    [[nodiscard]] Result<void> remark() { return m_place.remark(); }
    /// Called with each track that find() forgets.
    void onForgotten(std::function<void(TrackId)> tell) { m_tellForgotten = std::move(tell); }
    /// Called when the folder went away, or came back.
    void onFolderMoved(std::function<void()> tell) { m_tellMoved = std::move(tell); }
    /// The same, asked often: remembers the answer until changed() or evict().
    [[nodiscard]] bool has(TrackId track);
    void changed(TrackId track) { m_known.remove(track); }
    /// The store forgot some of them.
    void forget() { m_known.clear(); }
    /// For what the player opens: least recently used goes first.
    void used(TrackId track);
    /// The service will not give this one.
    void markFailed(TrackId track, ErrorKind why);
    /// Lets files go until the quota is kept. Answers which.
    [[nodiscard]] QVector<TrackId> evict(const Retention& retention, const QSet<TrackId>& needed, bool serviceAway);
    /// Lets all go that was only played, and is not needed. Answers which.
    [[nodiscard]] QVector<TrackId> clearPassing(const Retention& retention, const QSet<TrackId>& needed);
    /// Its bytes are not what came: the row goes, and the file. Told as by find().
    void dropDamaged(TrackId track);

    /// What of the whole files was not measured at this version, one at a time.
    [[nodiscard]] Result<std::optional<SurveyTask>> nextToSurvey(int version) const;
    [[nodiscard]] QString absolute(const HeldRow& row) const { return m_folder.filePath(row.path); }
    [[nodiscard]] HeldStore& store() const { return m_store; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    [[nodiscard]] bool isOurs(const HeldRow& row) const;
    void forgetRow(const HeldRow& row);
    [[nodiscard]] bool forgetRowOf(TrackId track);
    [[nodiscard]] QVector<TrackId> letGo(const QVector<HeldFile>& files);

    HeldStore& m_store;
    QDir m_folder;
    HeldFolder m_place;
    QHash<TrackId, bool> m_known;
    std::function<void(TrackId)> m_tellForgotten;
    std::function<void()> m_tellMoved;
};

} // namespace sostenuto::sync
