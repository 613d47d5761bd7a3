// What changed since the last whole pull, found without reading the tracks of what did not.
#pragma once

#include "sync/pull/CataloguePull.h"

#include <QObject>

namespace sostenuto::sync {

/// Looks whether anything did: counts (two requests that answer one row each), one page of albums, another one each
/// time. If so, or if told to, all albums are listed, and the tracks of those are read that are not as they are here.
/// Thread: sync.
class ChangesPull : public QObject {
    Q_OBJECT

public:
    ChangesPull(const PullParts& parts, const SourceRow& source, PullMemory memory, QObject* parent);

    /// getAlbum requests of one go; what is more waits for the next whole pull.
    static constexpr int mostAlbums = 500;

    void look();
    void readAll();
    /// After the end. `clean` is false when something was found that only a whole pull can put right, such as albums
    /// that are gone.
    [[nodiscard]] const PullMemory& memory() const { return m_memory; }

Q_SIGNALS:
    void catalogueChanged();
    /// Exactly once.
    void finished(const std::optional<sostenuto::sync::Error>& error);

private:
    using Then = void (ChangesPull::*)();
    template <class T>
    void countEnds(const QFuture<Result<Page<T>>>& tail, Then then);
    void lookAtTracks();
    void lookAtOnePage();
    void readPage();
    void readNext();
    [[nodiscard]] Result<QVector<RemoteAlbum>> changedOf(const QVector<RemoteAlbum>& rows) const;
    void albumArrived(const RemoteAlbum& album, const Result<QVector<RemoteTrack>>& tracks);
    void pagesEnded();
    void end(const std::optional<Error>& error);

    PullParts m_parts;
    SourceRow m_source;
    PullMemory m_memory;
    int m_offset = 0;
    int m_newAlbums = 0;
    bool m_all = false; ///< every page is read, not only one
    QVector<RemoteAlbum> m_toRead;
    int m_read = 0;
};

} // namespace sostenuto::sync
