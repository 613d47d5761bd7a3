// Covers painted by code, a different one for each key.
#pragma once

#include <sync/service/ArtworkService.h>

#include <QTemporaryDir>

namespace sostenuto::ui {

class FakeArtwork : public sync::ArtworkService {
    Q_OBJECT

public:
    using ArtworkService::ArtworkService;

    QFuture<sync::Result<QByteArray>> cover(const QString& coverKey, int edge) override;
    /// Writes one into a folder of its own.
    QFuture<sync::Result<QString>> coverFile(const QString& coverKey) override;

    /// The service is away: every answer is an error.
    bool down = false;
    int asked = 0;

private:
    QTemporaryDir m_files;
};

} // namespace sostenuto::ui
