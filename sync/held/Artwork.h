// Covers on this computer: from the disk, else from the service, once, and then on the disk.
#pragma once

#include "sync/backend/Backend.h"
#include "sync/model/Answer.h"

#include <QHash>
#include <QPointer>
#include <QSet>

#include <functional>

namespace sostenuto::sync {

/// Thread: sync.
class Artwork : public QObject {
    Q_OBJECT

public:
    explicit Artwork(const QString& heldFolder, QObject* parent = nullptr);

    void useBackend(Backend* backend, SourceId source);
    /// Asked first; answers true for keys that are its own, and gives their answer itself.
    using OwnCovers = std::function<bool(const QString& key, const Answer<QByteArray>& answer)>;
    void useOwnCovers(OwnCovers covers) { m_ownCovers = std::move(covers); }
    /// Covers that are not here are refused with `cause` while the service is away.
    void setReachable(bool reachable, const Error& cause);
    /// Lets one request through although artwork is down, to see whether it still is.
    void tryOne();

    void cover(const QString& key, int edge, const Answer<QByteArray>& answer);

    static constexpr int atOnce = 4;
    /// The sizes that are asked for and kept: 160, 320, 640.
    [[nodiscard]] static int bucketOf(int edge);

Q_SIGNALS:
    void retryWorthwhile();

private:
    struct Wish {
        QString key;
        int edge = 0;
        QVector<Answer<QByteArray>> answers;
    };
    [[nodiscard]] QString pathOf(const QString& key, int edge) const;
    void wish(const Wish& wish);
    void fetchNext();
    void arrived(const QString& path, const Result<QByteArray>& bytes);
    void keep(const QString& path, const QByteArray& bytes) const;
    void refuseAll(const Error& error);

    QString m_folder;
    OwnCovers m_ownCovers;
    QPointer<Backend> m_backend;
    SourceId m_source;
    bool m_reachable = true;
    Error m_cause{};
    QHash<QString, Wish> m_wishes; ///< by path: waiting or under way
    QStringList m_waiting;         ///< paths, the newest last and fetched first: it is what is on the screen now
    QSet<QString> m_underWay;
    QSet<QString> m_missing; ///< paths that the service has nothing for, in this session
    std::optional<std::pair<QString, int>> m_lastFailed;
};

} // namespace sostenuto::sync
