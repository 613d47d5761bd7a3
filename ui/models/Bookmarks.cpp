#include "ui/models/Bookmarks.h"

#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>

namespace sostenuto::ui {

Bookmarks::Bookmarks(sync::LibraryService& library, QObject* parent) : QObject(parent), m_library(library)
{
    connect(&library, &sync::LibraryService::bookmarksChanged, this, &Bookmarks::read);
    read();
}

void Bookmarks::read()
{
    sync::whenDone(m_library.bookmarks(), this, [this](const sync::Result<QVector<sync::Bookmark>>& bookmarks) {
        if (!bookmarks)
            return;
        m_places.clear();
        for (const sync::Bookmark& bookmark : *bookmarks)
            m_places.insert(bookmark.track, bookmark.positionMs);
        Q_EMIT changed();
    });
}

std::optional<qint64> Bookmarks::placeIn(sync::TrackId track) const
{
    const auto found = m_places.constFind(track);
    return found == m_places.cend() ? std::nullopt : std::optional(*found);
}

} // namespace sostenuto::ui
