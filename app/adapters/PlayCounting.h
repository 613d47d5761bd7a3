// Listening that counts as a play, on its way from the player to the library.
#pragma once

#include <player/engine/Player.h>
#include <sync/model/Ids.h>

#include <QDateTime>
#include <QObject>

#include <functional>

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
    /// `submits` is asked for each play: false = it is counted here, and no service hears of it. Empty = always.
    PlayCounting(player::Player& player, sync::EditService& edits, std::function<bool()> submits = {},
                 QObject* parent = nullptr);

private:
    void count(sync::TrackId track, const QDateTime& startedAt);
    [[nodiscard]] bool submits() const { return !m_submits || m_submits(); }
    void announce();

    player::Player& m_player;
    sync::EditService& m_edits;
    std::function<bool()> m_submits;
    std::int64_t m_announced = 0; ///< key of the item that the service was told about
};

} // namespace sostenuto::app
