// What changed since the last whole pull, found without reading the tracks of what did not.
#pragma once

#include "sync/pull/CataloguePull.h"

#include <QObject>

namespace sostenuto::sync {

/// Looks whether anything did: counts (two requests that answer one row each) and one page of albums, another one each
/// time. If so, or if told to, all albums are listed, and the tracks of those are read that are not as they are here.
/// Thread: sync.
class ChangesPull : public QObject {
    Q_OBJECT

public:
    ChangesPull(const PullParts& parts, const SourceRow& source, PullMemory memory, QObject* parent);

    /// More changed albums than this are a whole pull's.
    static constexpr int mostAlbums = 500;

    enum class How { Look, Read };
    void start(How how);
    /// After the end. `clean` is false when something was found that only a whole pull can put right, such as albums
    /// that are gone.
    [[nodiscard]] const PullMemory& memory() const { return m_memory; }
    /// Better a whole pull at once: very much changed, or some albums went while others came, which may be the same
    /// with new ids. Of such nothing was taken in: only a whole pull knows them again.
    [[nodiscard]] bool needsWhole() const { return m_needsWhole; }

Q_SIGNALS:
    void catalogueChanged();
    /// Exactly once.
    void finished(const std::optional<sostenuto::sync::Error>& error);

private:
    template <class T>
    void countEnds(const QFuture<Result<Page<T>>>& tail, void (ChangesPull::*then)());
    void lookAtTracks();
    void lookAtOnePage();
    void readAll();
    void readPage();
    [[nodiscard]] Result<QVector<RemoteAlbum>> changedOf(const QVector<RemoteAlbum>& rows);
    void pagesEnded();
    void readNext();
    void albumArrived(const RemoteAlbum& album, const Result<QVector<RemoteTrack>>& tracks);
    void countTracks();
    /// Of a failure of one request's own nothing is made: the next whole pull says more.
    void giveUp(const Error& error);
    void end(const std::optional<Error>& error);

    PullParts m_parts;
    SourceRow m_source;
    PullMemory m_memory;
    bool m_needsWhole = false;
    bool m_all = false; ///< every page is read, not only one
    int m_offset = 0;
    QString m_firstOfPage;
    int m_unknown = 0; ///< albums that are not here
    QVector<RemoteAlbum> m_changed;
};

} // namespace sostenuto::sync
