// One playlist that was changed here and elsewhere: the two versions and what they began as, made one. Pure.
//
// A version is a list of tracks, so one track may stand in it several times and no entry has a name. What happened to
// it is read from the lists themselves: an entry that both have is the same, one that only the later has was added, and
// of those that changed places as few as possible moved.
#pragma once

#include <QStringList>

namespace sostenuto::sync {

/// Tracks are remote ids. Holds for any three lists:
/// - Of each track the result has as many entries as the side with more, if a side added some; else as many as the side
///   with fewer. So nothing that was added is lost, what both added is there once, and what one removed goes unless the
///   other added it again.
/// - An entry that one side moved is where that side put it; if both did, where `mine` has it. What `mine` added stands
///   behind the entry before it there, and after what `theirs` added in that place.
/// - Where theirs only added entries, what was here keeps its order, whatever it is.
/// - Where only one side changed anything the result is that side. With the result for `theirs` it is the result again,
///   so a write may be repeated when nobody knows whether it arrived.
/// Takes n log n.
[[nodiscard]] QStringList merged(const QStringList& base, const QStringList& mine, const QStringList& theirs);

/// What both agree on after a write of which nobody knows whether it arrived: `theirs` is the list as it is there now,
/// which was `base` when it was asked to become `sent`. Of each track as many entries as there are now, but no more
/// than the one and no fewer than the other of these had: so nothing that was sent counts as somebody else's doing, and
/// nothing that did not arrive counts as arrived. When theirs is one of the two, that one.
[[nodiscard]] QStringList agreed(const QStringList& base, const QStringList& sent, const QStringList& theirs);

} // namespace sostenuto::sync
