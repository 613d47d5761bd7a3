// How a service and each part of it is, in the words of the Service status page.
#pragma once

#include "ui/theme/Sentences.h"

#include <sync/model/ServiceState.h>

namespace sostenuto::ui {

/// "Sign-in", "Library", "Streaming", "Artwork", "Sync"
[[nodiscard]] QString partName(sync::Capability part);
/// "statusRowSignin", …: object names, never translated.
[[nodiscard]] const char* partKey(sync::Capability part);

/// How one part is now.
struct PartText {
    StatusFamily family = StatusFamily::Ok;
    QString iconName;
    QString word;      ///< "Works", "Slow since 15:40"
    QString sentence;  ///< "Answered in 84 ms."
    QString technical; ///< one line, with names and addresses in it; mostly empty
};
[[nodiscard]] PartText partText(const sync::ServiceState& state, sync::Capability part, const QDateTime& now);

/// What the provider says; `differs`: it is other than what is seen here.
struct ProviderText {
    QString words; ///< "Provider: works", "Not published"
    bool says = false;
    bool differs = false;
};
[[nodiscard]] ProviderText providerText(const sync::ServiceState& state, sync::Capability part);
[[nodiscard]] QString observedWords();
/// How long an answer took: "84 ms", "1.1 s"
[[nodiscard]] QString answerTime(qint64 ms);

/// One service in a pill: "Connected", "Streaming down", "Signed out".
struct StateText {
    StatusFamily family = StatusFamily::Ok;
    QString iconName;
    QString word;
};
[[nodiscard]] StateText stateText(const sync::ServiceState& state, const QDateTime& now);

/// The page's first line: "Artwork is slow at Hearth since 15:40. Everything else works."
struct SummaryText {
    StatusFamily family = StatusFamily::Ok;
    QString iconName;
    QString sentence;
};
[[nodiscard]] SummaryText summaryText(const sync::ServiceState& state, const QDateTime& now);
/// "Checked 20 s ago, next check in 0:40"; empty when neither is known.
[[nodiscard]] QString checkedWords(const sync::ServiceState& state, const QDateTime& now);

} // namespace sostenuto::ui
