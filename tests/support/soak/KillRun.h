// Ends a listener's process at random moments, over and over, on one profile, and looks after each end whether what it
// was told is kept is kept, and at times whether the service has all of it, once.
#pragma once

#include "tests/support/soak/LibraryTree.h"
#include "tests/support/soak/SoakServer.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>

#include <functional>
#include <optional>

namespace sostenuto::tests {

struct KillOptions {
    int runs = 1000;
    unsigned seed = 1;
    int restEvery = 50; ///< so often the listener is left alone, and the service must have everything
    QString folder;     ///< of the run: the profile and the service are in it
    QString program;    ///< that calls runAsListener()
};

struct KillCounts {
    int kills = 0;
    int killsWhileAway = 0;
    int confirmed = 0;
    int refused = 0;      ///< edits that were answered with a failure
    int underWay = 0;     ///< when killed
    int underWayKept = 0; ///< of those
    int plays = 0;        ///< confirmed
    int playsNotTold = 0; ///< to a service that keeps none: their sending was cut
    int othersAdditions = 0;
    int rests = 0;
    int heldFiles = 0; ///< looked at byte by byte
    int most = 0;      ///< edits and plays that waited at once
    qint64 ms = 0;
};

class KillRun {
public:
    KillRun(KillOptions options, SoakServer& server);

    /// Runs all of it, or until something is wrong.
    void run(const std::function<void(int done)>& progress = {});
    /// Empty = every promise was kept.
    [[nodiscard]] const QStringList& wrong() const { return m_wrong; }
    [[nodiscard]] const KillCounts& counts() const { return m_counts; }
    [[nodiscard]] QJsonObject report() const;

private:
    struct Held {
        QString path;
        QString remoteId;
        qint64 bytes = 0;
        QByteArray checksum;
    };
    struct Facts {
        LibraryTree tree;
        QMap<qint64, QString> tracks, albums, lists; ///< what the service calls them
        QVector<Held> held;
        QMap<qint64, QVector<qint64>> others; ///< others' tracks in each list
        int waiting = 0;
        int parked = 0;
    };

    [[nodiscard]] bool begin();
    void killOnce(int run);
    [[nodiscard]] bool listenAlone(const QString& what);
    void start(QProcess& process, const QString& what, unsigned seed, qint64 playsFrom) const;
    void hear(const QByteArray& output);
    [[nodiscard]] std::optional<Facts> facts();
    void checkStore(const Facts& facts);
    /// Also against what the service gives, where that is there.
    void checkHeld(const Facts& facts, bool everyByte, bool serviceIsThere);
    void loseSomeFiles(const Facts& facts);
    void letOthersAdd(const Facts& facts);
    void rest();
    void checkServer(const Facts& facts);
    void checkLists(const Facts& facts, const ServerTree& there);
    void checkPlays(const Facts& facts, const ServerTree& there);
    void fail(const QString& what, const QStringList& lines);
    [[nodiscard]] QString profile() const { return m_options.folder + QStringLiteral("/profile"); }
    [[nodiscard]] int pick(int below) { return static_cast<int>(m_random.bounded(below)); }

    KillOptions m_options;
    SoakServer& m_server;
    QRandomGenerator m_random;
    LibraryTree m_model;
    QVector<SoakEdit> m_underWay;
    QMap<QString, QStringList> m_others; ///< by list of the service: what others have in it
    QMap<QString, QByteArray> m_files;   ///< checksums of what the service gives
    KillCounts m_counts;
    QStringList m_wrong;
    int m_run = 0;
};

} // namespace sostenuto::tests
