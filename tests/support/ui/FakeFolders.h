// Folders that a test only talks about.
#pragma once

#include <sync/service/FolderService.h>

namespace sostenuto::ui {

class FakeFolders : public sync::FolderService {
    Q_OBJECT

public:
    using FolderService::FolderService;

    [[nodiscard]] QVector<sync::MusicFolder> folders() const override { return known; }
    QFuture<sync::Result<sync::SourceId>> add(const QString& path) override
    {
        using Answer = sync::Result<sync::SourceId>;
        if (refusal)
            return QtFuture::makeReadyFuture(Answer(sync::failure(*refusal)));
        sync::MusicFolder folder;
        folder.id = sync::SourceId{100 + known.size()};
        folder.path = path;
        folder.scanning = true;
        known.append(folder);
        Q_EMIT changed(known);
        return QtFuture::makeReadyFuture(Answer(folder.id));
    }
    QFuture<sync::Result<void>> remove(sync::SourceId id) override
    {
        known.removeIf([id](const sync::MusicFolder& folder) { return folder.id == id; });
        Q_EMIT changed(known);
        return QtFuture::makeReadyFuture(sync::Result<void>());
    }
    QFuture<sync::Result<void>> setIgnored(sync::SourceId, const QStringList&) override
    {
        return QtFuture::makeReadyFuture(sync::Result<void>());
    }
    void rescan(sync::SourceId id) override { rescanned.append(id); }
    void tell(const sync::MusicFolder& folder)
    {
        for (sync::MusicFolder& one : known) {
            if (one.id == folder.id)
                one = folder;
        }
        Q_EMIT changed(known);
    }

    QVector<sync::MusicFolder> known;
    QVector<sync::SourceId> rescanned;
    std::optional<sync::ErrorKind> refusal;
};

} // namespace sostenuto::ui
