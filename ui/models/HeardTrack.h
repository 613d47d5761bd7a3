// The row of the track that is heard, kept up to date.
#pragma once

#include <sync/model/Library.h>

#include <QObject>

#include <optional>

namespace sostenuto::ui {

class Playback;
struct Services;

/// Thread: main.
class HeardTrack : public QObject {
    Q_OBJECT

public:
    HeardTrack(Services& services, Playback& playback, QObject* parent = nullptr);

    /// nullopt: nothing is heard, or its row is still being read. Of a radio station the title is what it says that it
    /// plays, and the artist is the station.
    [[nodiscard]] const std::optional<sync::Track>& track() const { return m_track; }
    /// The part of it that is here from its start, 0..1.
    [[nodiscard]] double heldTo() const { return m_heldTo; }

Q_SIGNALS:
    void changed();
    void heldChanged();

private:
    void follow();
    void read();
    void listenToRadio();
    void take(const std::optional<sync::Track>& row);

    Services& m_services;
    Playback& m_playback;
    sync::TrackId m_id;
    std::optional<sync::Track> m_track;
    double m_heldTo = 0;
    QString m_radioTitle; ///< what the station says that it plays
    bool m_reconnecting = false;
};

} // namespace sostenuto::ui
