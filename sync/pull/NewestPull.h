// The albums added last, as far as they are new here: what a short absence may have missed.
#pragma once

#include "sync/pull/CataloguePull.h"

#include <QObject>

namespace sostenuto::sync {

/// Reads album after album, newest first, until one of them is known here with all its tracks. Thread: sync.
class NewestPull : public QObject {
    Q_OBJECT

public:
    NewestPull(const PullParts& parts, const SourceRow& source, QObject* parent);

    static constexpr int mostAlbums = 50;

    void start();

Q_SIGNALS:
    void catalogueChanged();
    /// Exactly once.
    void finished(const std::optional<sostenuto::sync::Error>& error);

private:
    void readNext();
    [[nodiscard]] Result<bool> take(const QVector<RemoteTrack>& tracks);

    PullParts m_parts;
    SourceRow m_source;
    QVector<RemoteAlbum> m_albums;
};

} // namespace sostenuto::sync
