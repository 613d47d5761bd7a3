// Anything that a listener can do, in any order, with good files and bad ones.
#pragma once

#include "player/engine/Player.h"
#include "tests/support/player/ScriptedStream.h"
#include "tests/support/player/ThreadedOutput.h"

#include <QHash>
#include <QString>

#include <random>

namespace sostenuto::player::test {

/// Thread: main; lets events happen. The same seed gives the same commands; what the threads make of them differs.
class SoakRun {
public:
    /// The files are those of makeFiles().
    SoakRun(unsigned seed, const QString& folder);
    ~SoakRun();

    /// Good sound of many kinds, through the ffmpeg program. In a process of its own where threads are watched: after a
    /// fork the thread sanitizer no longer sees the locks of the main thread.
    [[nodiscard]] static bool makeFiles(const QString& folder);

    /// Does one command and looks at what came of it. Answers what was wrong; empty = nothing.
    [[nodiscard]] QString step();
    /// Stops and looks whether everything came to rest.
    [[nodiscard]] QString finish();

    [[nodiscard]] const QHash<QString, int>& counts() const { return m_counts; }
    [[nodiscard]] std::int64_t framesRendered() const { return m_loose->rendered; }
    [[nodiscard]] double worstMs() const { return m_worstMs; } ///< that one command kept the main thread
    [[nodiscard]] QString worstCommand() const { return m_worst; }
    [[nodiscard]] int tracksFailed() const { return m_failed; }
    [[nodiscard]] bool isReady() const { return m_ready; } ///< the files were there

private:
    void readFiles(const QString& folder);
    void add(const QByteArray& bytes);
    [[nodiscard]] std::unique_ptr<ByteStream> open(std::int64_t track);
    [[nodiscard]] QString act();
    [[nodiscard]] QString editQueue(int what);
    [[nodiscard]] QString changeSound();
    [[nodiscard]] QString checked() const;
    [[nodiscard]] std::vector<QueueItem> items(int count);
    int pick(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }

    std::mt19937 m_random;
    std::vector<std::shared_ptr<ByteScript>> m_scripts;
    std::shared_ptr<Loose> m_loose = std::make_shared<Loose>();
    QHash<QString, int> m_counts;
    double m_worstMs = 0;
    QString m_worst;
    int m_failed = 0;
    bool m_ready = false;
    std::unique_ptr<Player> m_player;
};

} // namespace sostenuto::player::test
