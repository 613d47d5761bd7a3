// The built-in demo service: a small OpenSubsonic server on loopback whose music is composed by code. First run, tours,
// tests and UI automation use it. It knows nothing of the player.
#pragma once

#include <QDateTime>
#include <QString>
#include <QUrl>
#include <QVector>

#include <functional>
#include <memory>

namespace sostenuto::demo {

/// Habits of real servers that a client has to live with. All off at first. They last until they are set anew.
struct DemoTraps {
    int renumbered =
        0; ///< how often everything was given new ids and the server another version; old ids are not found
    int emptyEvery =
        0;            ///< each so many-th page of a list is empty, though there are rows: an error that nobody was told
    int cutAbove = 0; ///< pages of more rows never arrive whole: what takes longer than some seconds is cut
    int mostRows = 0; ///< of a page, whatever is asked
    bool bare = false; ///< fields that are optional are left out
    friend bool operator==(const DemoTraps&, const DemoTraps&) = default;
};

struct DemoOptions {
    QString folder;   ///< encoded tracks and state are kept here and used again
    quint16 port = 0; ///< 0 = any free one
    QString user = QStringLiteral("demo");
    QString password = QStringLiteral("demo");
    bool makeAhead = true; ///< make all tracks after start; else each when it is asked for
    DemoTraps traps = {};
};

enum class Outage {
    None,
    Gone,      ///< nothing listens, open connections are cut
    Hangs,     ///< takes requests and never answers
    Errors,    ///< 503 for everything
    Streaming, ///< 503 for stream and download only
    Artwork,   ///< 503 for covers only
    WebPage,   ///< HTTP 200 with an HTML page, as a captive portal does
    ReadOnly,  ///< every write is refused, with Subsonic's error 0: "not now", and not 50: "never"
};

struct DemoPlay {
    QString track;
    QDateTime startedAt; ///< as the client said, UTC
};

/// Runs on a thread of its own. Thread: main for every call.
class DemoService {
public:
    explicit DemoService(DemoOptions options);
    ~DemoService();

    /// Starts listening; false with a sentence in the log when it cannot.
    bool start();
    [[nodiscard]] QUrl address() const;
    [[nodiscard]] QString user() const;
    [[nodiscard]] QString password() const;
    void setOutage(Outage outage);
    [[nodiscard]] Outage outage() const;
    void setTraps(const DemoTraps& traps);
    [[nodiscard]] DemoTraps traps() const;

    // What it has, for tours and tests.
    [[nodiscard]] int trackCount() const;
    [[nodiscard]] QVector<DemoPlay> plays() const;
    [[nodiscard]] QStringList lovedTracks() const;
    [[nodiscard]] QString titleOf(const QString& track) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sostenuto::demo
