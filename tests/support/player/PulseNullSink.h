// A sound server of its own with a sink that leads nowhere, and a recording of what is played into it.
#pragma once

#include "tests/support/player/Signal.h"

#include <QByteArray>
#include <QHash>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace sostenuto::player::test {

/// PulseAudio in a private folder; nothing of the user's sound is touched. A stream of the sink's own rate is recorded
/// bit for bit. Thread: main.
class PulseNullSink {
public:
    PulseNullSink() = default;
    ~PulseNullSink();
    PulseNullSink(const PulseNullSink&) = delete;
    PulseNullSink& operator=(const PulseNullSink&) = delete;

    /// The programs that it takes (pulseaudio, parec, pactl) are installed.
    [[nodiscard]] static bool isInstalled();

    /// Starts the server and loads the sink.
    [[nodiscard]] bool start(int sampleRate);
    /// For programs that shall play into it.
    [[nodiscard]] QProcessEnvironment environment() const { return m_environment; }
    /// For this process: from now on it plays into it.
    void useHere() const;

    /// The device goes, and comes again. The first one is called "probe"; others may stand beside it.
    [[nodiscard]] bool unloadSink(const QString& name = QStringLiteral("probe"));
    [[nodiscard]] bool loadSink(const QString& name = QStringLiteral("probe"));
    [[nodiscard]] bool setDefault(const QString& name);
    /// A suspended device takes nothing and says nothing.
    [[nodiscard]] bool suspend(const QString& name, bool on);
    /// Ends the server at once; start() brings it back.
    void kill();

    /// Records from now on; false when the recorder does not come up.
    [[nodiscard]] bool record(const QString& name = QStringLiteral("probe"));
    /// What was recorded up to now.
    [[nodiscard]] Sound recorded();
    /// Ends the recording.
    [[nodiscard]] Sound stopRecording();
    /// The same as a 32-bit float WAV file.
    [[nodiscard]] static bool saveWav(const Sound& sound, const QString& path);

private:
    [[nodiscard]] bool pactl(const QStringList& arguments, QByteArray* answer = nullptr) const;
    static void end(QProcess& process);

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QProcess m_server;
    QProcess m_recorder;
    QByteArray m_bytes;
    QHash<QString, QByteArray> m_modules; ///< by the sink's name
    int m_rate = 0;
};

} // namespace sostenuto::player::test
