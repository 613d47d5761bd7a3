// Writes down what a desktop's controls ask for.
#pragma once

#include <app/desktop/MediaSession.h>

namespace sostenuto::tests {

class AskedCommands : public app::MediaCommands {
public:
    QStringList calls;

    [[nodiscard]] qint64 positionMs() const override { return 0; }
    void play() override { calls.append(QStringLiteral("play")); }
    void pause() override { calls.append(QStringLiteral("pause")); }
    void playPause() override { calls.append(QStringLiteral("playPause")); }
    void stop() override { calls.append(QStringLiteral("stop")); }
    void next() override { calls.append(QStringLiteral("next")); }
    void previous() override { calls.append(QStringLiteral("previous")); }
    void seekTo(qint64) override {}
    void setVolume(double) override {}
    void setSpeed(double) override {}
    void setLoop(app::MediaLoop) override {}
    void setShuffled(bool) override {}
    void setLoved(bool loved) override { calls.append(loved ? QStringLiteral("love") : QStringLiteral("love off")); }
    void raise() override { calls.append(QStringLiteral("raise")); }
    void quit() override { calls.append(QStringLiteral("quit")); }
    void open(const QString&) override {}
    void add(const QString&, qint64, bool) override {}
    void remove(qint64) override {}
    void goTo(qint64) override {}
    void describe(const QVector<qint64>&, const Take&) override {}
    void activate(const QString& playlist) override { calls.append(QStringLiteral("activate ") + playlist); }
};

} // namespace sostenuto::tests
