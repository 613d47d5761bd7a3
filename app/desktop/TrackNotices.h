// Notifications of tracks that begin.
#pragma once

#include "app/desktop/MediaSession.h"
#include "app/desktop/SystemNotice.h"

#include <QObject>
#include <QTimer>

namespace sostenuto::app {

/// Is there something to tell? `told`: the key of the track that was told of last, or was seen in the window. Pure.
[[nodiscard]] bool isNewTrack(const MediaState& state, qint64 told);

/// Thread: main.
class TrackNotices : public QObject, public MediaSession {
    Q_OBJECT

public:
    /// `isWanted` is asked each time: by the listener, and now.
    TrackNotices(std::unique_ptr<SystemNotice> notice, std::function<bool()> isWanted, QObject* parent = nullptr);
    ~TrackNotices() override; ///< takes back what is still shown

    void present(const MediaState& state) override;
    void jumpedTo(qint64) override {}
    [[nodiscard]] SystemNotice& notice() { return *m_notice; }

private:
    void tell();

    std::unique_ptr<SystemNotice> m_notice;
    std::function<bool()> m_isWanted;
    MediaState m_state;
    qint64 m_told = 0;
    QTimer m_soon;
};

} // namespace sostenuto::app
