// Which commands are meant by what was typed. Pure.
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace sostenuto::ui {

/// Something that the command palette offers.
struct Command {
    QString key;   ///< "action:actionLove", "playlist:12": the same in every language
    QString name;  ///< as people read it
    QString where; ///< "Playback", "Playlist"; may be empty
    QString keys;  ///< "Ctrl L"; empty = none
    bool enabled = true;
};

/// How well `typed` fits, 0 = not at all. Its words may stand in any order; each must be found in the name (whole, at
/// its beginning, at a word's beginning, anywhere, or letter by letter in its order) or in `where`. Case and accents do
/// not count.
[[nodiscard]] int commandFit(const Command& command, const QString& typed);

/// Places in `commands`, best first. Among equals what was used lately comes first (`recent`: keys, the latest first),
/// then the order of `commands`; what cannot be done now comes after what can. Nothing typed: all of them.
[[nodiscard]] QVector<int> rankCommands(const QVector<Command>& commands, const QString& typed,
                                        const QStringList& recent);

/// `recent` after `key` was used: it is the first, once, and no more than `most` are kept.
[[nodiscard]] QStringList usedLately(QStringList recent, const QString& key, int most = 12);

} // namespace sostenuto::ui
