// What the desktop is told of an outage, and when. Pure.
#pragma once

#include "ui/models/MusicLeft.h"
#include "ui/models/NoticeChoice.h"
#include "ui/theme/NoticeWords.h"

#include <sync/model/ServiceState.h>

#include <QDateTime>
#include <QVector>

#include <optional>

namespace sostenuto::ui {

/// With so much music left nobody has to do anything yet.
inline constexpr qint64 plentyMs = 60LL * 60 * 1000;
/// Trouble that comes back so soon is the same incident (DESIGN-UI 7.4).
inline constexpr qint64 sameIncidentMs = 60LL * 1000;

struct NoticeScene {
    bool seen = false;    ///< the window can be seen: its banner tells everything
    bool playing = false; ///< or would, if the bytes came
    MusicLeft left = {};  ///< of the queue
    NoticeChoice choice = NoticeChoice::BeforeMusicStops;
    QDateTime now = {}; ///< UTC
};

/// The last incident of each service.
struct NoticeMemory {
    struct Incident {
        sync::ServiceState trouble = {}; ///< the last state in which it went on; its source says whose it is
        QDateTime since = {};            ///< UTC
        QDateTime over = {};             ///< UTC; invalid = it goes on
        bool known = false;              ///< what matters of it was told, by the window or by a notice
        bool told = false;               ///< by a notice
        bool endTold = false;
    };
    QVector<Incident> incidents;
};

struct NoticeStep {
    NoticeMemory memory = {};
    std::optional<Notice> show = {};
    bool withdraw = false; ///< what was shown is no longer true, and what is true can be seen
};

/// A beginning is told once, its end only if the beginning was. What was in the window when it mattered is known. In
/// a drill nothing is told, and it neither begins nor ends an incident.
[[nodiscard]] NoticeStep nextNotice(const NoticeMemory& before, const QVector<sync::ServiceState>& states,
                                    const NoticeScene& scene);

/// Something that could be told of: whether there is any need to find out how much music is left.
[[nodiscard]] bool isTrouble(const sync::ServiceState& state);

} // namespace sostenuto::ui
