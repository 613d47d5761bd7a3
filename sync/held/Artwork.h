// Covers on this computer: from the disk, else from their service, once, and then on the disk.
#pragma once

#include "sync/backend/Backend.h"
#include "sync/model/Answer.h"
#include "sync/model/CoverKey.h"

#include <QHash>
#include <QPointer>
#include <QSet>

#include <functional>
#include <map>

namespace sostenuto::sync {

/// Thread: sync.
class Artwork : public QObject {
    Q_OBJECT

public:
    explicit Artwork(const QString& heldFolder, QObject* parent = nullptr);

    /// nullptr = no way to it.
    void useBackend(SourceId source, Backend* backend);
    /// Asked first; answers true for covers that are its own, and gives their answer itself.
    using OwnCovers = std::function<bool(const CoverKey& key, const Answer<QByteArray>& answer)>;
    void useOwnCovers(OwnCovers covers) { m_ownCovers = std::move(covers); }
    /// Covers that are not here are refused with `cause` while their service is away.
    void setReachable(SourceId source, bool reachable, const Error& cause);
    /// Lets one request through although artwork is down, to see whether it still is.
    void tryOne(SourceId source);
    /// The service was let go: its covers too.
    void forget(SourceId source);

    /// `key`: a CoverKey as text.
    void cover(const QString& key, int edge, const Answer<QByteArray>& answer);

    /// The same in the largest size as a file. Of covers that are not kept, the last few that were asked for stay.
    void coverFile(const QString& key, const Answer<QString>& answer);

    /// So that a cover is here when its service is not: fetched once in the largest size, after all that is asked for.
    /// Where one of another size is here, cover() gives that when it can't ask.
    void hold(const QString& key);

    static constexpr int atOnce = 4;
    /// The sizes that are asked for and kept: 160, 320, 640.
    [[nodiscard]] static int bucketOf(int edge);

Q_SIGNALS:
    void retryWorthwhile();

private:
    struct Wish {
        CoverKey key;
        int edge = 0;
        QVector<Answer<QByteArray>> answers;
    };
    struct Service {
        QPointer<Backend> backend;
        bool reachable = true;
        Error cause{};
        std::optional<std::pair<CoverKey, int>> lastFailed;
    };
    [[nodiscard]] QString folderOf(SourceId source) const;
    [[nodiscard]] QString pathOf(const CoverKey& key, int edge) const;
    enum class Urgency { Shown, Kept };
    void wish(const Wish& wish, Urgency urgency = Urgency::Shown);
    void fail(const CoverKey& key, const Error& error, const Answer<QByteArray>& answer) const;
    void fetchNext();
    void arrived(const QString& path, const Result<QByteArray>& bytes);
    void keep(const QString& path, const QByteArray& bytes) const;
    [[nodiscard]] QString keptPath(const CoverKey& key) const;
    [[nodiscard]] Result<QString> lendFile(const CoverKey& key, const QByteArray& bytes);
    void refuseAll(SourceId source, const Error& error);

    QString m_folder;
    OwnCovers m_ownCovers;
    std::map<SourceId, Service> m_services;
    QHash<QString, Wish> m_wishes; ///< by path: waiting or under way
    QStringList m_waiting;         ///< paths, the newest last and fetched first: it is what is on the screen now
    QSet<QString> m_underWay;
    QStringList m_lent;      ///< files of covers that are not kept, the newest last
    QSet<QString> m_missing; ///< paths that their service has nothing for, in this session
};

} // namespace sostenuto::sync
