// What is wrong with a service, why as far as it is known, and what helps: for the banner's first line and for Details.
#pragma once

#include <sync/model/ServiceState.h>

#include <QString>

namespace sostenuto::ui {

/// The banner's first line for an outage of the whole service or of this computer's way to it.
[[nodiscard]] QString troubleHeadline(const sync::ServiceState& state);
/// Two sentences at most: what was found, and what can be done about it. Empty = nothing more than the headline says.
[[nodiscard]] QString diagnosisSentence(const sync::ServiceState& state, const QDateTime& now);
/// What would help, as a choice that can be offered.
enum class Remedy { None, OpenNetworkPage, ShowCertificate };
[[nodiscard]] Remedy remedyOf(const sync::ServiceState& state);
[[nodiscard]] QString remedyWords(Remedy remedy);
/// diagnosisSentence() and publishedSentence() in one.
[[nodiscard]] QString reasonSentence(const sync::ServiceState& state, const QDateTime& now);
/// What the provider says, with its time. Empty = nothing is published.
[[nodiscard]] QString publishedSentence(const sync::ServiceState& state, const QDateTime& now);
/// Whom it names and from when until when it holds.
[[nodiscard]] QString certificateFacts(const sync::Certificate& certificate);
/// "3A:7F:…", as other programs show it.
[[nodiscard]] QString fingerprintOf(const QByteArray& sha256);

} // namespace sostenuto::ui
