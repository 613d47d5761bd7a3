#include "tests/support/player/PulseNullSink.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>
#include <QtEndian>

#include <cstring>

namespace sostenuto::player::test {

namespace {

constexpr int PatienceMs = 10000;

} // namespace

PulseNullSink::~PulseNullSink()
{
    end(m_recorder);
    end(m_server);
}

bool PulseNullSink::isInstalled()
{
    for (const char* program : {"pulseaudio", "parec", "pactl"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
            return false;
    }
    return true;
}

bool PulseNullSink::start(int sampleRate)
{
    m_rate = sampleRate;
    const QDir folder(m_folder.path());
    constexpr auto Private = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    for (const char* name : {"run", "run/pulse", "run/state"}) {
        folder.mkpath(QString::fromLatin1(name));
        QFile::setPermissions(folder.filePath(QString::fromLatin1(name)), Private);
    }
    m_environment = QProcessEnvironment::systemEnvironment();
    m_environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), folder.filePath(QStringLiteral("run")));
    m_environment.insert(QStringLiteral("PULSE_RUNTIME_PATH"), folder.filePath(QStringLiteral("run/pulse")));
    m_environment.insert(QStringLiteral("PULSE_STATE_PATH"), folder.filePath(QStringLiteral("run/state")));
    m_environment.insert(QStringLiteral("PULSE_COOKIE"), folder.filePath(QStringLiteral("run/cookie")));
    m_environment.remove(QStringLiteral("PULSE_SERVER"));
    m_server.setProcessEnvironment(m_environment);
    m_server.setStandardErrorFile(QProcess::nullDevice());
    m_server.setStandardOutputFile(QProcess::nullDevice());
    // Real-time where it is allowed: a busy machine else makes gaps that no player can help.
    m_server.start(QStringLiteral("pulseaudio"),
                   {QStringLiteral("-n"), QStringLiteral("--daemonize=no"), QStringLiteral("--exit-idle-time=-1"),
                    QStringLiteral("--realtime=yes"), QStringLiteral("--high-priority=yes"), QStringLiteral("-L"),
                    QStringLiteral("module-native-protocol-unix")});
    return QTest::qWaitFor([this] { return pactl({QStringLiteral("info")}); }, PatienceMs) && loadSink();
}

void PulseNullSink::useHere() const
{
    for (const char* name : {"XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH", "PULSE_STATE_PATH", "PULSE_COOKIE"})
        qputenv(name, m_environment.value(QString::fromLatin1(name)).toUtf8());
}

bool PulseNullSink::loadSink(const QString& name)
{
    // norewinds: an idle null sink would otherwise run with two seconds of latency.
    return pactl({QStringLiteral("load-module"), QStringLiteral("module-null-sink"),
                  QStringLiteral("sink_name=") + name, QStringLiteral("rate=%1").arg(m_rate),
                  QStringLiteral("format=float32le"), QStringLiteral("channels=2"), QStringLiteral("norewinds=1")},
                 &m_modules[name]);
}

bool PulseNullSink::unloadSink(const QString& name)
{
    return pactl({QStringLiteral("unload-module"), QString::fromLatin1(m_modules.take(name))});
}

bool PulseNullSink::setDefault(const QString& name)
{
    return pactl({QStringLiteral("set-default-sink"), name});
}

bool PulseNullSink::suspend(const QString& name, bool on)
{
    return pactl({QStringLiteral("suspend-sink"), name, on ? QStringLiteral("1") : QStringLiteral("0")});
}

void PulseNullSink::kill()
{
    m_server.kill();
    m_server.waitForFinished(PatienceMs);
}

bool PulseNullSink::record(const QString& name)
{
    m_bytes.clear();
    m_recorder.setProcessEnvironment(m_environment);
    m_recorder.setStandardErrorFile(QProcess::nullDevice());
    m_recorder.start(QStringLiteral("parec"),
                     {QStringLiteral("-d"), name + QStringLiteral(".monitor"), QStringLiteral("--raw"),
                      QStringLiteral("--format=float32le"), QStringLiteral("--rate=%1").arg(m_rate),
                      QStringLiteral("--channels=2"), QStringLiteral("--latency-msec=20")});
    return QTest::qWaitFor([this] { return recorded().frames() > 0; }, PatienceMs);
}

Sound PulseNullSink::recorded()
{
    m_bytes += m_recorder.readAllStandardOutput();
    Sound sound{m_rate, {}};
    const qsizetype frames = m_bytes.size() / qsizetype{2 * sizeof(float)};
    sound.samples.resize(static_cast<std::size_t>(frames) * 2);
    if (frames > 0)
        std::memcpy(sound.samples.data(), m_bytes.constData(), sound.samples.size() * sizeof(float));
    return sound;
}

Sound PulseNullSink::stopRecording()
{
    end(m_recorder);
    return recorded();
}

bool PulseNullSink::saveWav(const Sound& sound, const QString& path)
{
    QByteArray header("RIFF....WAVEfmt \x10\0\0\0\x03\0\x02\0........\x08\0\x20\0data....", 44);
    const auto bytes = static_cast<quint32>(sound.samples.size() * sizeof(float));
    header.replace(16, 4, QByteArray("\x10\0\0\0", 4));
    qToLittleEndian<quint32>(bytes + 36, header.data() + 4);
    qToLittleEndian<quint32>(static_cast<quint32>(sound.sampleRate), header.data() + 24);
    qToLittleEndian<quint32>(static_cast<quint32>(sound.sampleRate) * 8, header.data() + 28);
    qToLittleEndian<quint32>(bytes, header.data() + 40);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(header) == header.size() &&
           file.write(reinterpret_cast<const char*>(sound.samples.data()), bytes) == qint64{bytes};
}

bool PulseNullSink::pactl(const QStringList& arguments, QByteArray* answer) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(QStringLiteral("pactl"), arguments);
    if (!process.waitForFinished(PatienceMs) || process.exitCode() != 0)
        return false;
    if (answer)
        *answer = process.readAllStandardOutput().trimmed();
    return true;
}

void PulseNullSink::end(QProcess& process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(3000)) {
        process.kill();
        process.waitForFinished(3000);
    }
}

} // namespace sostenuto::player::test
