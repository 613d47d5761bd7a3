// The way to a service on loopback, and every way in which it can be cut.
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <array>
#include <memory>
#include <optional>

namespace sostenuto::tests {

enum class Cut {
    Refuse,      ///< nothing listens, what is open is reset
    Reset,       ///< every connection is taken and reset
    Stall,       ///< nothing passes any more, and nobody says so
    ServerError, ///< 503 for everything
    WebPage,     ///< HTTP 200 with a page that asks to sign in to a network
    Truncated,   ///< answers end in their first part
    Drip,        ///< a few bytes a second
    NoName,      ///< the host name is not known any more, what is open is reset
};
inline constexpr std::array allCuts{Cut::Refuse,  Cut::Reset,     Cut::Stall, Cut::ServerError,
                                    Cut::WebPage, Cut::Truncated, Cut::Drip,  Cut::NoName};
[[nodiscard]] const char* nameOf(Cut cut);

/// It is found by a host name (see HostNames). Thread: one with an event loop.
class CutRelay : public QObject {
public:
    explicit CutRelay(quint16 to);

    [[nodiscard]] QUrl address() const;
    void cut(Cut kind);
    /// Cuts as soon as so many bytes of an answer to a request that holds `mark` have passed.
    void cutWithin(const QByteArray& mark, qint64 bytes, Cut kind);
    /// As new; whoever was connected is not.
    void restore();
    [[nodiscard]] bool isCut() const { return m_cut.has_value(); }

private:
    struct Way;
    void join();
    void fromClient(Way& way);
    void fromService(Way& way);
    void answerInstead(Way& way, const QByteArray& asked) const;
    void drip();
    void endAll();

    QTcpServer m_server;
    quint16 m_to;
    quint16 m_port = 0;
    std::optional<Cut> m_cut;
    std::optional<Cut> m_later;
    QByteArray m_mark;
    qint64 m_laterBytes = 0;
    QTimer m_drip;
};

} // namespace sostenuto::tests
