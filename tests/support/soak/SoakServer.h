// A service for long runs: what it has can be read as a whole, another client can add to it, and it goes away on
// demand.
#pragma once

#include <QMap>
#include <QPair>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>
#include <QVector>

#include <memory>

class QJsonObject;

namespace sostenuto::tests {

struct ServerList {
    QString name;
    QStringList tracks;
};

/// Everything that a listener can have made there. Ids are the service's.
struct ServerTree {
    QSet<QString> loved;
    QSet<QString> lovedAlbums;
    QMap<QString, int> ratings;
    QMap<QString, ServerList> lists;
    QVector<QPair<QString, qint64>> plays; ///< track, start in ms, as often as they were told
};

class SoakServer {
public:
    virtual ~SoakServer() = default;

    /// With everything that it needs in `folder`. False: it does not start.
    [[nodiscard]] virtual bool start(const QString& folder) = 0;
    [[nodiscard]] virtual QUrl address() const = 0;
    [[nodiscard]] virtual QString user() const = 0;
    [[nodiscard]] virtual QString password() const = 0;
    /// How often each play was told. Services that keep no plays cannot be looked at before one is told again.
    [[nodiscard]] virtual QVector<QPair<QString, qint64>> plays() const = 0;
    [[nodiscard]] virtual bool keepsPlays() const = 0;
    /// The next of its kinds of being away; 0 = it is there.
    virtual void setAway(int kind) = 0;
    [[nodiscard]] virtual int kindsOfAway() const = 0;

    /// Only while it is there.
    [[nodiscard]] ServerTree tree() const;
    /// Another client adds a track to a list.
    [[nodiscard]] bool append(const QString& list, const QString& track) const;
    /// The file of a track as the service gives it.
    [[nodiscard]] QByteArray file(const QString& track) const;
    /// Answered requests that were sent before this are acted on, or never will be.
    void waitForEarlierRequests() const;

protected:
    [[nodiscard]] QByteArray get(const QString& path, const QUrlQuery& query) const;
    [[nodiscard]] QJsonObject ask(const QString& method, const QList<QPair<QString, QString>>& parameters = {}) const;

private:
    [[nodiscard]] QUrlQuery signedQuery() const;
};

/// The demo service, with short files of no music in them.
[[nodiscard]] std::unique_ptr<SoakServer> makeDemoServer();
[[nodiscard]] std::unique_ptr<SoakServer> makeSupysonicServer();

} // namespace sostenuto::tests
