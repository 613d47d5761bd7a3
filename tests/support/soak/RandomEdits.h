// A process that does what a listener does, at random, and says so: before each edit, and once it was told that the
// edit is kept. It is there to be killed.
#pragma once

#include "tests/support/soak/LibraryTree.h"

#include <sync/model/Ids.h>
#include <sync/service/Sync.h>

#include <QFuture>

#include <QRandomGenerator>
#include <QUrl>

#include <memory>
#include <optional>

namespace sostenuto::tests {

struct ListenerOptions {
    QString profile;
    QUrl address;
    QString user;
    QString password;
    unsigned seed = 0;
    qint64 playsFrom = 0; ///< when its first play begins, ms; later ones ten seconds apart
};

/// What a line on standard output says, as JSON with "say": "try" and "edit", "done" ("id" of a list that was made),
/// "failed", or "rested".
class RandomListener {
public:
    explicit RandomListener(ListenerOptions options);
    ~RandomListener();

    /// Signs in and waits for the catalogue. False: it did not come.
    [[nodiscard]] bool settleIn();
    /// Edits until killed.
    [[noreturn]] void listen();
    /// Waits until the service has everything and was looked at once more. False: it did not come to that.
    [[nodiscard]] bool rest(int ms);

private:
    void burstOfMarks();
    void editList();
    void makeList(qsizetype lists);
    void editEntries(sync::PlaylistId list);
    void wantSome();
    [[nodiscard]] SoakEdit randomMark();
    [[nodiscard]] QFuture<sync::Result<void>> carryOut(const SoakEdit& edit);
    template <class T>
    void tell(const QFuture<sync::Result<T>>& future, qint64 id = 0);
    void tryEdit(const SoakEdit& edit);
    [[nodiscard]] int pick(int below) { return below > 0 ? m_random.bounded(below) : 0; }
    [[nodiscard]] QVector<sync::TrackId> someTracks(int most);

    ListenerOptions m_options;
    QRandomGenerator m_random;
    std::unique_ptr<sync::Sync> m_sync;
    QVector<sync::TrackId> m_tracks;
    QVector<sync::TrackId> m_own;
    QVector<sync::AlbumId> m_albums;
    qint64 m_nextPlay = 0;
    int m_names = 0;
};

/// For the arguments that KillRun starts its child with; nullopt: they are no child's.
[[nodiscard]] std::optional<int> runAsListener(const QStringList& arguments);

} // namespace sostenuto::tests
