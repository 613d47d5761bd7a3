// Listening that counts as a play, on its way from the player to the library.
#pragma once

#include <player/engine/Player.h>

#include <QObject>

namespace sostenuto::sync {
class EditService;
}

namespace sostenuto::app {

/// Pure. The field's rule: half of the track, or four minutes, was heard.
[[nodiscard]] bool counts(const player::PlayReport& report);

/// Thread: main.
class PlayCounting : public QObject {
    Q_OBJECT

public:
    PlayCounting(player::Player& player, sync::EditService& edits, QObject* parent = nullptr);

private:
    void announce();

    player::Player& m_player;
    sync::EditService& m_edits;
    std::int64_t m_announced = 0; ///< key of the item that the service was told about
};

} // namespace sostenuto::app
