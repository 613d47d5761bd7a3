// How the starts before this one went, so that a player that can't start does not try the same for ever.
#pragma once

#include <QString>

namespace sostenuto::app {

inline constexpr int safeAfter = 2; ///< starts in a row that came to nothing

/// Pure. `unfinished`: starts in a row that neither settled nor were ended by the listener.
[[nodiscard]] constexpr bool wantsSafeStart(int unfinished)
{
    return unfinished >= safeAfter;
}

/// Remembers in a small file. One that can't be read or written counts as none: the player starts as usual. Thread:
/// main.
class StartMemory {
public:
    explicit StartMemory(QString file) : m_file(std::move(file)) {}

    /// This start begins: it counts as unfinished until settled(). The number of those before it.
    int begin();
    /// All is well, or the listener ended it.
    void settled();

private:
    QString m_file;
    bool m_isSettled = false;
};

} // namespace sostenuto::app
