// The document around every Subsonic answer. HTTP 200 means nothing: only "status": "ok" in here does.
#pragma once

#include "sync/model/Error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace sostenuto::sync {

struct Envelope {
    bool ok = false;
    int code = 0;    ///< with !ok: the specification's error code; -1 = none was given
    QString message; ///< the service's words: plain text, bounded, for the log
    QString version; ///< protocol version, e.g. "1.16.1"
    QString type;    ///< "navidrome"; empty on servers that do not say
    QString serverVersion;
    bool openSubsonic = false;
    QJsonObject response; ///< what "subsonic-response" holds; empty for XML
};

/// What a document may hold. Reading JSON takes ten times the memory of its text where values are small, so that the
/// bound on bytes alone is none.
inline constexpr int mostObjects = 1'000'000;
inline constexpr int mostValues = 5'000'000;
[[nodiscard]] bool holdsTooMuch(const QByteArray& body);

/// nullopt: not a Subsonic document (an HTML page, a proxy's answer, nothing). XML is understood as far as status and
/// error go, because some servers answer errors in XML whatever was asked for.
[[nodiscard]] std::optional<Envelope> parseEnvelope(const QByteArray& body);

/// Subsonic error codes in our words. Only for a failed envelope.
[[nodiscard]] Error errorOf(const Envelope& envelope);

/// Does this begin like a document (JSON, XML, HTML) where audio or a picture was expected? The type alone is not
/// enough, and neither are the bytes: Ampache sends documents without a type.
[[nodiscard]] bool looksLikeDocument(const QByteArray& contentType, const QByteArray& firstBytes);

} // namespace sostenuto::sync
