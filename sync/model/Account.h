// The services that a library comes from, as values.
#pragma once

#include "sync/model/Ids.h"

#include <QDateTime>
#include <QString>
#include <QUrl>
#include <QVector>

namespace sostenuto::sync {

struct ServerInfo {
    QUrl address;    ///< the address that answered, without user, password and query
    QString product; ///< "navidrome", empty when the server does not say; data from outside
    QString version;
    QString apiVersion;
    /// When the certificate of that address ends, UTC; invalid = it is not encrypted.
    QDateTime certificateUntil = {};
};

struct Account {
    SourceId source;
    QUrl address; ///< the one in use
    QString user;
    QString name;              ///< display name
    bool keptInKeyring = true; ///< false: the password lives for this session only
    /// All ways to this server, the one it was connected by first: at home, from outside, …
    QVector<QUrl> addresses = {};
    QString protocol = {}; ///< "OpenSubsonic 1.16.1"; empty before it ever answered
    friend bool operator==(const Account&, const Account&) = default;
};

/// What becomes of the music that is on this computer when its service is let go.
enum class HeldMusic {
    Goes,
    Stays ///< it stays in the library, and is never removed by itself: nobody could give it again
};

/// Music of one service that is on this computer.
struct MusicHere {
    SourceId source;
    QString name; ///< of the service
    int tracks = 0;
    qint64 bytes = 0;
    friend bool operator==(const MusicHere&, const MusicHere&) = default;
};

/// Of all services together.
struct PullProgress {
    bool running = false;
    int tracks = 0; ///< received so far
    int albums = 0;
    int artists = 0;
    QDateTime finishedAt; ///< of the last whole pull of any, UTC; invalid = never
};

} // namespace sostenuto::sync
