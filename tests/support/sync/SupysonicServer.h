// A real Subsonic server that we did not write, on loopback, with music and users of its own.
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QUrl>
#include <QVector>

namespace sostenuto::tests {

/// One short file that prepare() makes with ffmpeg.
struct SupysonicTrack {
    QString title;
    QString artist;
    QString album;
    int number = 1;
    QString suffix = QStringLiteral("flac");
    int seconds = 2;
};

/// Everything lies in `folder`: configuration, SQLite file, music, request log. Thread: one.
class SupysonicServer {
public:
    explicit SupysonicServer(QString folder);
    ~SupysonicServer();
    SupysonicServer(const SupysonicServer&) = delete;
    SupysonicServer& operator=(const SupysonicServer&) = delete;

    /// Is the Debian package installed?
    [[nodiscard]] static bool isInstalled();

    /// Makes the tracks in musicFolder().
    bool makeMusic(const QVector<SupysonicTrack>& tracks);
    [[nodiscard]] QString musicFolder() const;
    /// Configuration, user and a first scan of musicFolder() (which may hold symbolic links to other folders).
    bool prepare();
    /// Starts it and waits until it answers; the same port every time.
    bool start();
    /// SIGKILL: whatever it was doing ends there.
    void kill();

    [[nodiscard]] QUrl address() const;
    [[nodiscard]] QString user() const { return QStringLiteral("listener"); }
    [[nodiscard]] QString password() const { return QStringLiteral("p&ss+wörd=1"); }

    /// Every request so far, oldest first, also of earlier starts: {at, method, http, range, parameters: {name:
    /// [value]}, status}. Without credentials.
    [[nodiscard]] QVector<QJsonObject> requests(const QString& method = {}) const;
    /// The first value of a parameter of such a request.
    [[nodiscard]] static QString parameter(const QJsonObject& request, const QString& name);

private:
    bool run(const QString& program, const QStringList& arguments);
    bool writeConfiguration();

    QString m_folder;
    quint16 m_port = 0;
    QProcess m_process;
};

} // namespace sostenuto::tests
