// What the listener did to one playlist, and playing it onto the list as the service has it now. Pure.
//
// An edit says what was meant ("this one out", "these after that one"), not what the list became: so the same edits fit
// a list that changed elsewhere meanwhile, and additions of both sides survive.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

namespace sostenuto::sync {

/// Tracks are remote ids. An occurrence tells apart the entries of one track: 0 is the first.
struct PlaylistIntent {
    enum class What { Add, Remove, Move };
    enum class Where { AtEnd, AtTop, After };

    What what = What::Add;
    QStringList tracks;         ///< Add: these, in order; Remove and Move: the one
    int occurrence = 0;         ///< Remove and Move
    Where where = Where::AtEnd; ///< Add and Move
    QString anchor;             ///< with After
    int anchorOccurrence = 0;   ///< with After; for a move counted without the entry that moves
    /// It was sent before and nobody knows whether it arrived.
    bool ambiguous = false;
};

/// The list after the edits. What an edit speaks of may be gone: then an addition goes to the end, a removal has
/// nothing to do, and a move leaves the order as it is there.
[[nodiscard]] QStringList applied(QStringList list, const QVector<PlaylistIntent>& intents);

/// The edits that still have to be made. Of the ambiguous ones those fall away that `remote` shows to have arrived,
/// also when only a part of them did: `local` is the list here, with every edit made, so each track's number of entries
/// there tells how many of its additions and removals are missing.
[[nodiscard]] QVector<PlaylistIntent> stillToMake(const QVector<PlaylistIntent>& intents, const QStringList& local,
                                                  const QStringList& remote);

/// A list made here, and what was found under its name: ours in our order, then what others put in meanwhile. `removed`
/// was taken out here since it was made, and is not theirs.
[[nodiscard]] QStringList mergedNewList(const QStringList& ours, const QStringList& found,
                                        const QStringList& removed = {});

/// How often each track stands in a list.
[[nodiscard]] QHash<QString, int> tally(const QStringList& list);

} // namespace sostenuto::sync
