// For those who build the player: says when its main thread did not come back to its events for too long, and where it
// was.
#pragma once

#include <QObject>
#include <QThread>

#include <chrono>
#include <functional>

namespace sostenuto::app {

/// Asks the main thread again and again from a thread of its own. When no answer comes within `patience`, `held` is
/// called on that other thread, once for each time; when the answer does come, the log says how long it took. Thread:
/// main.
class MainThreadWatch {
public:
    using Held = std::function<void(std::chrono::milliseconds sinceAsked)>;

    MainThreadWatch(std::chrono::milliseconds patience, Held held);
    ~MainThreadWatch();
    MainThreadWatch(const MainThreadWatch&) = delete;
    MainThreadWatch& operator=(const MainThreadWatch&) = delete;

private:
    QObject m_answers; ///< on the main thread
    QThread m_thread;
};

} // namespace sostenuto::app
