// The folders of this computer that belong to the library.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/MusicFolder.h"

#include <QFuture>
#include <QObject>

namespace sostenuto::sync {

/// Thread: main.
class FolderService : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QVector<MusicFolder> folders() const = 0;
    /// Takes it into the library and begins to look through it; the answer comes before that is done. FileMissing: no
    /// folder, or one that can't be opened. NotAllowed: it lies in a folder that is there already, or has one in it.
    virtual QFuture<Result<SourceId>> add(const QString& path) = 0;
    /// Its tracks leave the library; the files stay where they are. Adding it again brings back plays and likes.
    virtual QFuture<Result<void>> remove(SourceId folder) = 0;
    /// Folders below it that are left out, as paths below it with '/' between; looks through it anew.
    virtual QFuture<Result<void>> setIgnored(SourceId folder, const QStringList& paths) = 0;
    /// Looks for changes now, instead of when the system tells of them.
    virtual void rescan(SourceId folder) = 0;

Q_SIGNALS:
    void changed(const QVector<sostenuto::sync::MusicFolder>& folders);
};

} // namespace sostenuto::sync
