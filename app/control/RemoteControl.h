// Carries out what `sostenuto ctl` and second starts ask of the running player.
#pragma once

#include "app/control/ControlRequest.h"

#include <sync/model/Library.h>

#include <QObject>

#include <functional>

namespace sostenuto::ui {
class Playback;
struct Services;
enum class ControlTrouble;
} // namespace sostenuto::ui

namespace sostenuto::app {

/// Does what the window's own buttons do, and nothing that they can't. Thread: main. Both outlive it.
class RemoteControl : public QObject {
    Q_OBJECT

public:
    using Reply = std::function<void(const ControlReply& reply)>;

    RemoteControl(ui::Services& services, ui::Playback& playback, QObject* parent = nullptr);

    /// For the status.
    void setSafeMode(bool isSafe) { m_isSafe = isSafe; }

    /// Replies once, now or when the library has answered.
    void carryOut(const ControlRequest& request, const Reply& reply);
    /// The same for a line from outside.
    void answer(const QByteArray& line, const std::function<void(const QByteArray& line)>& reply);

Q_SIGNALS:
    void showRequested();
    /// These are to be fetched once.
    void holdRequested(const QVector<sostenuto::sync::TrackId>& tracks);
    /// After the reply.
    void quitRequested();

private:
    [[nodiscard]] ControlReply transport(const ControlRequest& request);
    [[nodiscard]] ControlReply seek(const ControlRequest& request);
    [[nodiscard]] ControlReply setVolume(const ControlRequest& request);
    void keep(const ControlRequest& request, const Reply& reply);
    void love(bool loved, const Reply& reply);
    void listQueue(const Reply& reply);
    void open(const ControlRequest& request, const Reply& reply);
    void append(const QVector<sync::Track>& tracks);
    void quit(const Reply& reply);

    ui::Services& m_services;
    ui::Playback& m_playback;
    bool m_isSafe = false;
};

} // namespace sostenuto::app
