// What is loved, the playlists, the bookmarks: one request each, and one more for each playlist that changed.
#pragma once

#include "sync/pull/CataloguePull.h"

#include <QObject>
#include <QStringList>

namespace sostenuto::sync {

/// Thread: sync.
class ListsPull : public QObject {
    Q_OBJECT

public:
    ListsPull(const PullParts& parts, const SourceRow& source, QObject* parent);

    void start();
    /// Some of it could not be had, for reasons of its own.
    [[nodiscard]] bool isClean() const { return m_clean; }

Q_SIGNALS:
    void lovedChanged();
    void playlistsChanged();
    void bookmarksChanged();
    /// Exactly once. A list that the service cannot give is passed over and is no error here.
    void finished(const std::optional<sostenuto::sync::Error>& error);

private:
    void readPlaylists();
    void readNext();
    void readBookmarks();
    void readStations();
    /// True: go on with the next; false: the flow has ended.
    bool passOver(const Error& error);

    PullParts m_parts;
    SourceRow m_source;
    QStringList m_toRead;
    bool m_clean = true;
};

} // namespace sostenuto::sync
