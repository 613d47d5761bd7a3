// What is dragged from one place to another: tracks, whatever is a list of tracks, files of this computer.
#pragma once

#include <sync/model/Library.h>

#include <QStringList>
#include <QVector>

#include <functional>

class QMimeData;
class QObject;

namespace sostenuto::ui {

struct Services;

/// Its tracks are read when it is dropped, not when the drag begins.
struct DraggedThing {
    enum class Kind { Album, Artist, Playlist, SmartPlaylist, Loved, Rule, Track };
    Kind kind = Kind::Album;
    qint64 id = 0;     ///< 0 for Loved and Rule
    QString rule = {}; ///< of a genre or the like: Group::rule
    friend bool operator==(const DraggedThing&, const DraggedThing&) = default;
};

inline constexpr char thingMimeType[] = "application/x-sostenuto-things";

void setThings(QMimeData& data, const QVector<DraggedThing>& things);
/// Empty when there are none, or what is there can't be read.
[[nodiscard]] QVector<DraggedThing> thingsOf(const QMimeData& data);
/// The new data for a drag of these; it belongs to the caller.
[[nodiscard]] QMimeData* mimeOf(const QVector<DraggedThing>& things);
/// Files and folders of this computer, absolute; not more than anybody means to drop.
[[nodiscard]] QStringList filesIn(const QMimeData& data);

/// Of all that can be dropped where tracks can be put.
[[nodiscard]] QStringList thingMimeTypes();
[[nodiscard]] bool hasThings(const QMimeData& data);

/// Reads the tracks of what was dropped, and calls `then` unless there are none or `owner` is gone. Files of which the
/// library has nothing are told of by UnknownFiles.
void withDropped(Services& services, const QMimeData& data, QObject* owner,
                 std::function<void(const QVector<sync::TrackId>&)> then);
void withThings(Services& services, const QVector<DraggedThing>& things, QObject* owner,
                std::function<void(const QVector<sync::TrackId>&)> then);

} // namespace sostenuto::ui
