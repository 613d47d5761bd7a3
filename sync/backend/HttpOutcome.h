// What became of one HTTP exchange, and what that means. Pure.
#pragma once

#include "sync/model/Error.h"

#include <QByteArray>
#include <QDateTime>
#include <QNetworkReply>

#include <optional>

namespace sostenuto::sync {

/// What is known of an exchange once it ended.
struct HttpOutcome {
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    int status = 0;         ///< 0 = no answer line came
    QByteArray contentType; ///< lower case, without parameters
    QByteArray body;        ///< whole; empty for streams
    bool cancelled = false; ///< by us; a transfer timeout looks the same to Qt
    bool tooLarge = false;  ///< the body passed the bound and was dropped
    int retryAfterS = 0;
    qint64 ms = 0;
    QDateTime certificateUntil = {}; ///< when the certificate that the other side showed ends, UTC; invalid = none
};

/// Why the exchange carried no usable answer; nullopt when an answer line came and its body arrived whole, whatever the
/// status says: a document in it may say more.
[[nodiscard]] std::optional<Error> transportError(const HttpOutcome& outcome);
/// What a status means when the body said nothing better; nullopt for 2xx.
[[nodiscard]] std::optional<Error> statusError(int status, int retryAfterS);
/// An HTTP date in the fixed form that a sender generates: "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, 5.6.7). UTC;
/// invalid when it is not one.
[[nodiscard]] QDateTime httpDate(const QByteArray& value);
/// Seconds from a Retry-After value (seconds or an HTTP date), 0 when it says nothing; at most an hour.
[[nodiscard]] int retryAfterSeconds(const QByteArray& value, const QDateTime& now);

} // namespace sostenuto::sync
