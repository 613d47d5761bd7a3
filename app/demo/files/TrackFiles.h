// The encoded tracks on disk: made when first asked for, kept for the next start.
#pragma once

#include "app/demo/catalogue/Catalogue.h"

#include <QObject>
#include <QThreadPool>

#include <deque>
#include <functional>
#include <optional>

namespace sostenuto::demo {

struct TrackFile {
    QString path;
    qint64 size = 0;
    QByteArray etag; ///< quoted
};

/// A piece is what is composed at once: one track, or a whole continuous album. Thread: the one it lives on; composing
/// and encoding happen on a pool of its own, one core less than the machine has.
class TrackFiles : public QObject {
    Q_OBJECT

public:
    /// `catalogue` outlives this.
    TrackFiles(const Catalogue& catalogue, const QString& folder);
    ~TrackFiles() override;

    /// nullopt = not made yet.
    [[nodiscard]] std::optional<TrackFile> ready(int track) const;
    /// Calls back, at once or later, always on this thread; nullopt = it could not be made. A track somebody waits for
    /// goes before those made in advance.
    void need(int track, std::function<void(std::optional<TrackFile>)> receive);
    /// Makes everything that is missing, one after the other.
    void makeAll();
    [[nodiscard]] bool isComplete() const;

private:
    enum class Made { No, Queued, Running, Yes, Failed };
    struct Piece {
        QVector<int> tracks;
        Made made = Made::No;
        std::vector<std::function<void()>> waiting;
    };

    void findFiles();
    void startNext();
    void finish(int piece, bool ok);
    [[nodiscard]] QString pathOf(int track) const;

    const Catalogue& m_catalogue;
    QString m_folder;
    std::vector<Piece> m_pieces;
    QVector<int> m_pieceOf;  ///< by track
    QVector<qint64> m_sizes; ///< by track, 0 = not there
    std::deque<int> m_queue; ///< pieces, first = next
    int m_running = 0;
    QThreadPool m_pool;
};

} // namespace sostenuto::demo
