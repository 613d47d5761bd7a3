// Files that a test only talks about.
#pragma once

#include <sync/model/Answer.h>
#include <sync/service/TransferService.h>

#include <optional>
#include <utility>

namespace sostenuto::ui {

class FakeTransfers : public sync::TransferService {
    Q_OBJECT

public:
    using TransferService::TransferService;

    QFuture<sync::Result<sync::PlaylistImport>> readPlaylist(const QString& path) override
    {
        return answer<sync::PlaylistImport>(QStringLiteral("readPlaylist ") + path, playlist);
    }
    QFuture<sync::Result<sync::FoundFiles>> findFiles(const QStringList& paths) override
    {
        sync::FoundFiles found = byPath.isEmpty() ? files : sync::FoundFiles{};
        for (const QString& path : byPath.isEmpty() ? QStringList() : paths) {
            found.tracks += byPath.value(path);
            if (!byPath.contains(path))
                found.missing.append(path);
        }
        return answer<sync::FoundFiles>(QStringLiteral("findFiles ") + paths.join(u' '), found);
    }
    QFuture<sync::Result<void>> writePlaylist(const QString& path, sync::PlaylistId id) override
    {
        return said(QStringLiteral("writePlaylist %1 %2").arg(path).arg(id.value));
    }
    QFuture<sync::Result<void>> writeTracks(const QString& path, const QString& name,
                                            const QVector<sync::TrackId>& tracks) override
    {
        return said(QStringLiteral("writeTracks %1 %2: %3").arg(path, name).arg(tracks.size()));
    }
    QFuture<sync::Result<void>> writeReport(const QString& path, const QByteArray& text) override
    {
        reports.append(text);
        return said(QStringLiteral("writeReport ") + path);
    }
    QFuture<sync::Result<void>> writeEverything(const QString& path) override
    {
        return said(QStringLiteral("writeEverything ") + path);
    }
    QFuture<sync::Result<sync::ImportReport>> readEverything(const QString& path) override
    {
        if (!holdImport)
            return answer<sync::ImportReport>(QStringLiteral("readEverything ") + path, report);
        calls.append(QStringLiteral("readEverything ") + path);
        m_held.emplace();
        return m_held->future();
    }
    void cancelImport() override
    {
        calls.append(QStringLiteral("cancelImport"));
        if (const auto held = std::exchange(m_held, std::nullopt))
            held->fail({sync::ErrorKind::Cancelled, {}});
    }
    QFuture<sync::Result<void>> undoImport(int number) override
    {
        return said(QStringLiteral("undoImport %1").arg(number));
    }

    sync::PlaylistImport playlist; ///< what every playlist file is
    sync::FoundFiles files;        ///< what all files are, while nothing is said of single ones
    QHash<QString, QVector<sync::TrackId>> byPath;
    sync::ImportReport report;
    QVector<QByteArray> reports; ///< those that were written
    bool holdImport = false;     ///< an import does not end before it is cancelled
    /// One line per call.
    QStringList calls;
    /// The next call fails with this.
    std::optional<sync::ErrorKind> failNext;

private:
    std::optional<sync::Answer<sync::ImportReport>> m_held;

    template <class T>
    QFuture<sync::Result<T>> answer(const QString& call, const T& value)
    {
        calls.append(call);
        if (failNext)
            return QtFuture::makeReadyFuture(sync::Result<T>(sync::failure(*std::exchange(failNext, std::nullopt))));
        return QtFuture::makeReadyFuture(sync::Result<T>(value));
    }
    QFuture<sync::Result<void>> said(const QString& call)
    {
        calls.append(call);
        if (failNext)
            return QtFuture::makeReadyFuture(sync::Result<void>(sync::failure(*std::exchange(failNext, std::nullopt))));
        return QtFuture::makeReadyFuture(sync::Result<void>());
    }
};

} // namespace sostenuto::ui
