// A service in memory, over real HTTP, that keeps what it is told and gives bytes; one request goes wrong when a test
// says so.
#pragma once

#include "tests/support/sync/WireMusicServer.h"

#include <QHash>

#include <array>

namespace sostenuto::tests {

/// What becomes of the request that goes wrong.
enum class WireFault {
    Gone,       ///< the service is gone: this one and all after it end without an answer
    GoneLate,   ///< it does this one, and is gone before it says so
    Reset,      ///< the connection ends without an answer; whatever follows goes well
    CutShort,   ///< it is done, and half of the answer comes
    ClosedDoor, ///< 503, and nothing is done
    LateError,  ///< 500, although it is done
};
inline constexpr std::array allWireFaults{WireFault::Gone,     WireFault::GoneLate,   WireFault::Reset,
                                          WireFault::CutShort, WireFault::ClosedDoor, WireFault::LateError};
[[nodiscard]] const char* nameOf(WireFault fault);

/// Thread: one.
class WireService : public WireMusicServer {
    Q_OBJECT

public:
    using WireMusicServer::WireMusicServer;

    /// All that listeners change.
    struct Made {
        QJsonArray songs, albums;
        QMap<QString, QJsonObject> playlists;
        QStringList starred;
        QStringList plays; ///< "track at", in the order of coming
        int madeLists = 0;
        int changes = 0;
    };
    [[nodiscard]] Made made() const;
    void setMade(const Made& made);
    /// The same as lines, without ids and times that the service gave. A play or a list that came twice is there twice.
    [[nodiscard]] QString madeText() const;

    QHash<QString, QByteArray> files;  ///< of songs, by id
    QHash<QString, QByteArray> covers; ///< by id; of every size the same, with the size before it
    bool tellsCreated = true;          ///< a new list is in the answer to its making

    /// The n-th request from now on fails, 0 = the next one.
    void failAt(int n, WireFault fault);
    void failNever() { m_failAt = -1; }
    [[nodiscard]] bool failed() const { return m_failed; }

protected:
    WireAnswer answerTo(int number, const WireQuestion& question) override;
    QJsonObject payloadOf(const QString& method, const QUrlQuery& asked) override;

private:
    [[nodiscard]] WireAnswer goodAnswer(int number, const WireQuestion& question);
    [[nodiscard]] std::optional<QJsonObject> write(const QString& method, const QUrlQuery& asked);
    void star(const QUrlQuery& asked, bool loved);
    void play(const QUrlQuery& asked);
    [[nodiscard]] QJsonObject createList(const QUrlQuery& asked);
    [[nodiscard]] bool updateList(const QUrlQuery& asked);
    void setEntries(QJsonObject& list, const QJsonArray& entries);
    [[nodiscard]] QJsonObject song(const QString& id) const;
    void changeSong(const QString& id, const std::function<void(QJsonObject& song)>& change);

    QStringList m_plays;
    int m_madeLists = 0;
    int m_changes = 0;
    int m_failAt = -1;
    bool m_failed = false;
    WireFault m_fault = WireFault::Gone;
};

} // namespace sostenuto::tests
