// What a desktop offers at the player's icon: the jump list of Windows, the Dock menu of macOS. The same everywhere is
// which entries there are and what they do; on Linux the desktop entry has them.
#pragma once

#include "app/desktop/MediaSession.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <memory>

namespace sostenuto::app {

struct IconEntry {
    enum class Does { PlayPause, Next, Previous, Playlist } does = Does::PlayPause;
    QString label = {};
    bool enabled = true;
    QString playlist = {}; ///< its id
    friend bool operator==(const IconEntry&, const IconEntry&) = default;
};

/// For a menu that is made anew as things change. Playlists as in the sidebar, at most mostIconPlaylists. Pure.
[[nodiscard]] QVector<IconEntry> iconEntries(const MediaState& state);
inline constexpr qsizetype mostIconPlaylists = 10;
/// For a list that stays when the player has ended, and says the same at any time. Pure.
[[nodiscard]] QVector<IconEntry> lastingIconEntries();
/// What it asks of a player that runs.
void carryOut(const IconEntry& entry, MediaCommands& commands);
/// The words with which a start of the program asks it; empty = it can't be asked so. Pure.
[[nodiscard]] QStringList startWords(IconEntry::Does does);
/// Words as one line, as CommandLineToArgvW takes it apart. Pure.
[[nodiscard]] QString commandLineOf(const QStringList& words);

/// That of this system; nullptr = nothing of it follows what plays. `commands` outlives it; `options` are those with
/// which a start of the program means this player's profile.
[[nodiscard]] std::unique_ptr<MediaSession> makeIconMenu(MediaCommands& commands, const QStringList& options);

} // namespace sostenuto::app
