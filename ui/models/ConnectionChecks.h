// What a test of a connection found, check by check. Pure.
#pragma once

#include <sync/model/ConnectionReport.h>
#include <sync/model/ServiceState.h>

#include <optional>

namespace sostenuto::ui {

struct ConnectionCheck {
    enum class Part { Address, Secure, Server, SignIn, Library, Streaming, Artwork, Lyrics, Changes } part;
    enum class Outcome {
        Waiting, ///< not known yet
        Passed,
        Slow,
        EndsSoon,   ///< of the certificate: works, but not for long
        NotOffered, ///< works, but the service does without; there is a sentence what happens instead
        Failed,
        NotTried ///< an earlier check failed, or there was nothing to ask for
    } outcome = Outcome::Waiting;
    qint64 ms = 0;            ///< how long the answer took; of changes the usual time of lately; 0 = no measure
    qint64 bitsPerSecond = 0; ///< of a stream; 0 = no measure
    QDateTime until = {};     ///< when the certificate ends, UTC; invalid = no measure
    /// Why it failed.
    std::optional<sync::ErrorKind> error = {};
    friend bool operator==(const ConnectionCheck&, const ConnectionCheck&) = default;
};

/// A certificate that ends sooner is told of.
inline constexpr int certificateDays = 21;

/// In the order of the screen. Nothing in `report` yet = under way. `state` is that of the service: whether it is slow,
/// and how changes and plays went, since those are not sent for a test. `now` UTC.
[[nodiscard]] QVector<ConnectionCheck> connectionChecks(const std::optional<sync::ConnectionReport>& report,
                                                        const sync::ServiceState& state, const QDateTime& now);

struct CheckCount {
    int passed = 0;
    int tried = 0;
};
[[nodiscard]] CheckCount countOf(const QVector<ConnectionCheck>& checks);

} // namespace sostenuto::ui
