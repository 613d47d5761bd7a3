// The play queue from one start to the next.
#pragma once

#include <player/queue/PlayQueue.h>

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace sostenuto::player {
class Player;
}
namespace sostenuto::sync {
class LibraryService;
}

namespace sostenuto::app {

struct SavedQueue {
    std::vector<player::QueueItem> items; ///< keys are not kept
    std::size_t current = 0;
    qint64 positionMs = 0;
};

/// Pure. What can't be read is no queue: it comes from a file.
[[nodiscard]] QByteArray toJson(const SavedQueue& queue);
[[nodiscard]] std::optional<SavedQueue> fromJson(const QByteArray& json);

/// Writes away from the main thread, in order, the newest at last. Thread: main.
class QueueSession : public QObject {
    Q_OBJECT

public:
    QueueSession(player::Player& player, const QString& file, QObject* parent = nullptr);
    ~QueueSession() override;

    /// Reads the file and puts the queue back, paused at its place; tracks that the library no longer has are left out.
    /// Changes nothing when the listener has begun to play meanwhile.
    void restore(sync::LibraryService& library);
    /// Writes now, and waits until it is written. For the end of the program.
    void saveNow();

private:
    void save();
    [[nodiscard]] SavedQueue present() const;
    void putBack(sync::LibraryService& library, SavedQueue saved);

    player::Player& m_player;
    QString m_file;
    QThreadPool m_writer; ///< one thread, so that writes keep their order
    QTimer m_soon;
    bool m_restored = false; ///< before that, an empty queue must not overwrite the file
};

} // namespace sostenuto::app
