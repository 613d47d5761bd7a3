// What can go wrong in sync, as a small closed set. `ui/theme` turns a kind into words; `detail` goes to the log only.
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace sostenuto::sync {

enum class ErrorKind {
    // The way to the service
    NoNetwork,      ///< this computer has no network
    NameLookup,     ///< the host name is unknown
    Refused,        ///< nothing listens at the address
    ConnectionLost, ///< the connection broke before the answer was whole
    Timeout,        ///< no answer in time
    Tls,            ///< certificate or handshake
    // What the service said
    OtherServer,     ///< a Subsonic server, but not the one that was meant
    NotSubsonic,     ///< an answer, but not from a Subsonic server (HTML page, portal, proxy)
    WrongPassword,   ///< Subsonic 40, 44
    AuthUnsupported, ///< Subsonic 41, 42, 43: every way of signing in that we know was refused
    NotAllowed,      ///< Subsonic 50
    NotFound,        ///< Subsonic 70, HTTP 404
    Throttled,       ///< HTTP 429
    ServerError,     ///< HTTP 5xx, Subsonic 0
    Protocol,        ///< parsable, but not what the specification allows
    // Bytes
    CutShort,    ///< fewer bytes than announced
    NotAudio,    ///< a document where audio was expected
    Undecodable, ///< audio that does not decode
    // This computer
    DiskFull,
    ReadOnly, ///< the folder cannot be written to
    FileMissing,
    StoreDamaged,
    StoreTooNew, ///< written by a newer version
    StoreFailed, ///< any other database failure
    NoKeyring,   ///< no place to keep a password
    NoPassword,  ///< the keyring has none for this account
    Cancelled,
    WorkOffline, ///< the listener asked that nothing be sent
};

struct Error {
    ErrorKind kind = ErrorKind::Protocol;
    /// For the log, never for the screen. No address with credentials, no token, no password.
    QString detail;
    /// The service asked to be left alone for so many seconds; 0 = it did not say.
    int retryAfterS = 0;
    /// A request that failed may have been acted on all the same (the answer was lost, not the question).
    bool mayHaveArrived = false;
    friend bool operator==(const Error&, const Error&) = default;
};

// A Result is never a signal's argument: moc compares arguments, and tl::expected<void> can't be. Signals carry an
// Error or std::optional<Error>.

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, QString detail = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(detail), 0, false});
}

} // namespace sostenuto::sync
