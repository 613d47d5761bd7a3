// Status pages: where each service's provider publishes how it is, and what was read there last.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Feed.h"

#include <QFuture>
#include <QMap>
#include <QObject>
#include <QSet>

#include <optional>

namespace sostenuto::sync {

/// One service's status page.
struct FeedPlace {
    SourceId source;
    QUrl address;                         ///< what is polled; http or https, no credentials
    bool found = false;                   ///< found by us, not entered by the listener
    FeedSnapshot last;                    ///< format None = nothing could be read yet
    std::optional<Error> trouble;         ///< of the last try
    QDateTime checkedAt;                  ///< of the last try, UTC
    QMap<QString, Capability> parts;      ///< components (by id) that the listener has matched by hand
    QSet<QString> ignored = {};           ///< components (by id) that are none of the listener's music, by their word
    QMap<QString, Capability> meant = {}; ///< what its name makes of a component, without that
    friend bool operator==(const FeedPlace&, const FeedPlace&) = default;
};

/// Thread: main.
class FeedService : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QVector<FeedPlace> places() const = 0;
    /// Reads what is at the address, which may be that of the page for people, and tells what would be polled. Nothing
    /// is kept.
    [[nodiscard]] virtual QFuture<Result<FeedPlace>> preview(const QUrl& address) = 0;
    /// Looks for one that the service or its site announces.
    [[nodiscard]] virtual QFuture<Result<FeedPlace>> find(SourceId source) = 0;
    /// From now on this one; `place.source` says whose.
    virtual void use(const FeedPlace& place) = 0;
    virtual void forget(SourceId source) = 0;
    /// nullopt = as its name says.
    virtual void match(SourceId source, const QString& component, std::optional<Capability> part) = 0;
    /// It is not about the listener's music: whatever is said of it alone is passed over, until it is matched.
    virtual void ignore(SourceId source, const QString& component) = 0;

Q_SIGNALS:
    void placesChanged();
};

} // namespace sostenuto::sync
