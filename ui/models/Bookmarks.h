// The listener's places in tracks, all of them, so that menus open and tracks begin without asking first.
#pragma once

#include <sync/model/Bookmark.h>

#include <QHash>
#include <QObject>

#include <optional>

namespace sostenuto::sync {
class LibraryService;
}

namespace sostenuto::ui {

/// Thread: main. `library` outlives it.
class Bookmarks : public QObject {
    Q_OBJECT

public:
    explicit Bookmarks(sync::LibraryService& library, QObject* parent = nullptr);

    [[nodiscard]] std::optional<qint64> placeIn(sync::TrackId track) const;

Q_SIGNALS:
    void changed();

private:
    void read();

    sync::LibraryService& m_library;
    QHash<sync::TrackId, qint64> m_places;
};

} // namespace sostenuto::ui
