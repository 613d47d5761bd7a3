// Tracks that are dragged or copied between lists.
#pragma once

#include <sync/model/Ids.h>

#include <QByteArray>
#include <QVector>

class QMimeData;

namespace sostenuto::ui {

inline constexpr char trackMimeType[] = "application/x-sostenuto-tracks";
/// Beside the tracks: which entries of which playlist they are, for a move within it.
inline constexpr char entryMimeType[] = "application/x-sostenuto-entries";

[[nodiscard]] QByteArray numbersAsText(const QVector<qint64>& numbers);
/// Empty when one of them is no number above zero, or there are too many.
[[nodiscard]] QVector<qint64> numbersIn(const QByteArray& text);

void setTracks(QMimeData& data, const QVector<sync::TrackId>& tracks);
/// Empty when there are none, or what is there can't be read.
[[nodiscard]] QVector<sync::TrackId> tracksOf(const QMimeData& data);

void setEntries(QMimeData& data, sync::PlaylistId playlist, const QVector<sync::EntryId>& entries);
/// Empty when they are of another playlist.
[[nodiscard]] QVector<sync::EntryId> entriesOf(const QMimeData& data, sync::PlaylistId playlist);

} // namespace sostenuto::ui
