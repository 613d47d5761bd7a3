// The stage of the end-to-end tests: real Supysonic with real music, the real window on a display of its own, the sound
// recorded from a real sound server. One listening through an outage is played on it, with or without a restart.
#pragma once

#include "tests/support/endtoend/Desktop.h"
#include "tests/support/endtoend/PlayerProcess.h"
#include "tests/support/endtoend/Sound.h"

#include "tests/support/player/PulseNullSink.h"
#include "tests/support/sync/SupysonicServer.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace sostenuto::tests {

/// Polls every 100 ms; false after `seconds`. For things that happen in another process.
[[nodiscard]] bool happens(const std::function<bool()>& condition, int seconds);

class OutageStage {
public:
    static constexpr int trackCount = 7;
    static constexpr int trackSeconds = 24;
    static constexpr int rate = 44100;

    /// Music, server, sound and desktop. Empty = all stand; else what does not.
    [[nodiscard]] QString build(Desktop::Keyring keyring = Desktop::Keyring::Unlocked);
    /// First start: through the welcome page to a library that was read.
    [[nodiscard]] QString connectPlayer();
    /// Opens the album and plays it from its first track.
    [[nodiscard]] QString playAlbum();

    [[nodiscard]] SupysonicServer& server() { return *m_server; }
    [[nodiscard]] PlayerProcess& player() { return *m_player; }
    [[nodiscard]] QString profile() const { return m_folder.filePath(QStringLiteral("profile")); }
    [[nodiscard]] player::test::PulseNullSink& sound() { return m_sound; }
    void makePlayer();

    /// One question to the server itself, not through the player.
    [[nodiscard]] QJsonObject ask(const QString& method, const QVector<QPair<QString, QString>>& parameters = {}) const;
    /// The title of a track of the album, 1-based.
    [[nodiscard]] static QString title(int number);
    [[nodiscard]] static QString albumName() { return QStringLiteral("Marches Through an Outage"); }
    [[nodiscard]] static QString playlistName() { return QStringLiteral("Evening"); }
    /// The server's id of a track.
    [[nodiscard]] QString remoteId(int number) const;
    /// The number of the track that the player plays now, 1-based; 0 = none.
    [[nodiscard]] int playingNumber() const;
    /// The longest silence that the music itself has, tracks played one after the other, in frames.
    [[nodiscard]] qint64 longestSilenceOfMusic() const;
    /// For whoever looks at the pictures: SOSTENUTO_PICTURES.
    void picture(const QString& name) const;

private:
    [[nodiscard]] bool makeMusic();
    [[nodiscard]] QString trackFile(int number) const;
    [[nodiscard]] bool makePlaylist();

    QTemporaryDir m_folder;
    player::test::PulseNullSink m_sound;
    std::unique_ptr<SupysonicServer> m_server;
    Desktop m_desktop;
    std::unique_ptr<PlayerProcess> m_player;
};

} // namespace sostenuto::tests
