// Changes that wait for their service, in words: what it is, why it waits, what can be done.
#pragma once

#include "ui/theme/Sentences.h"

#include <sync/model/Pending.h>

#include <QString>
#include <QVector>

namespace sostenuto::ui {

/// "Loved “Night Ferry”", "Added 3 tracks to “Kitchen, Sunday”"
[[nodiscard]] QString changeWords(const sync::PendingChange& change);
/// Name of the icon that stands for it.
[[nodiscard]] QString changeIcon(sync::ChangeKind kind);
/// Why it is not sent yet, and when it is tried again. `service` is that of the change.
[[nodiscard]] QString whyItWaits(const sync::PendingChange& change, const sync::ServiceState& service,
                                 const QDateTime& now);
/// "14:22 · Waits until Hearth is back"; what stands below changeWords().
[[nodiscard]] QString changeDetails(const sync::PendingChange& change, const sync::ServiceState& service,
                                    const QDateTime& now);
/// At the right of a row: "Needs you", "Being sent"; mostly empty.
[[nodiscard]] QString changeMark(sync::ChangeState state);
[[nodiscard]] bool needsListener(sync::ChangeState state);
/// "1 change", "3 changes"
[[nodiscard]] QString changesCount(int n);

/// Below the list: "Sent in this order when Hearth is back. A restart keeps them."
[[nodiscard]] QString sendingOrderWords(const QVector<sync::ServiceState>& services);
/// What is asked before more than one thing is taken back. `list` empty: `n` changes are discarded; else the playlist
/// of that name, which was never sent, goes with everything in it.
[[nodiscard]] QString discardQuestion(int n, const QString& list);
[[nodiscard]] QString discardedWords(int n);
[[nodiscard]] QString retriedWords(int n);
/// Why nothing was discarded or tried again.
[[nodiscard]] QString pendingSentence(sync::ErrorKind kind);
/// The banner about `parked` changes that no service takes. `services` are all.
[[nodiscard]] BannerText needsYouText(int parked, const QVector<sync::ServiceState>& services);
/// Above the list: a playlist was deleted at its service, and changed here.
[[nodiscard]] QString conflictSentence(const QString& list, const QString& server);
/// The same of one that got two new names.
[[nodiscard]] QString nameConflictSentence(const QString& list, const QString& server);

} // namespace sostenuto::ui
