// What is said of status pages, and of what they say.
#pragma once

#include <sync/model/Error.h>
#include <sync/model/Feed.h>

#include <QString>

#include <optional>

namespace sostenuto::ui {

/// "Harbour Music reports a partial outage. Read at 14:05." What is too old is said to be so.
[[nodiscard]] QString feedSentence(const sync::FeedSnapshot& snapshot, const QDateTime& now);
/// The incidents and the maintenance that it tells, one a line, as theirs; at most three.
[[nodiscard]] QString feedEvents(const sync::FeedSnapshot& snapshot, const QDateTime& now);
/// Why no page could be read at an address, and what to do.
[[nodiscard]] QString feedTroubleSentence(sync::ErrorKind kind, const QString& host);
/// Why none was found for a server, and what to do.
[[nodiscard]] QString feedFindSentence(sync::ErrorKind kind, const QString& server);
/// "works", "partly down", …
[[nodiscard]] QString feedStateWord(sync::FeedState state);
/// What a component of a page is taken for by itself: "By its name: Streaming", "By its name: nothing here".
/// Of a component that the listener's music has nothing to do with.
[[nodiscard]] QString notOursWord();
[[nodiscard]] QString meantWord(std::optional<sync::Capability> part);

} // namespace sostenuto::ui
