// What `sostenuto ctl` does to what stays on this computer: pins by name or number, and whether all of it is here.
#pragma once

#include "app/control/ControlRequest.h"

#include <sync/service/LibraryService.h>

#include <QFuture>
#include <QObject>
#include <QVector>

#include <functional>

namespace sostenuto::ui {
struct Services;
}

namespace sostenuto::app {

/// Something of the library by what it is called.
struct NamedThing {
    qint64 id = 0;
    QString name;
};
/// Those that are meant by `name`: called exactly so, else so but for case; else the only one that contains it. Pure.
[[nodiscard]] QVector<qint64> meantThings(const QVector<NamedThing>& things, const QString& name);

/// Pins or unpins what a request names. Replies once, then deletes itself. Thread: main.
class PinFlow : public QObject {
    Q_OBJECT

public:
    using Reply = std::function<void(const ControlReply& reply)>;

    PinFlow(ui::Services& services, ControlRequest request, Reply reply, QObject* parent);

private:
    void find();
    void findAlbums();
    void findArtists();
    void findPlaylists();
    void findTracks();
    template <class Id, class Row>
    using RowsOf = QFuture<sync::Result<QVector<Row>>> (sync::LibraryService::*)(const QVector<Id>& ids);
    template <class Id, class Row>
    void findAmongRows(const QFuture<sync::Result<QVector<Id>>>& ids, RowsOf<Id, Row> rowsOf, QString Row::*name);
    template <class Row>
    void findAmong(const sync::Result<QVector<Row>>& rows, QString Row::*name);
    void found(const QVector<NamedThing>& things);
    void carryOut(qint64 id);
    void end(const ControlReply& reply);

    ui::Services& m_services;
    ControlRequest m_request;
    Reply m_reply;
};

/// Whether the queue from its current track on, and all that is pinned, plays without any service. Not done = it does
/// not. `owner` keeps the question alive. Thread: main.
void tellReadiness(ui::Services& services, const PinFlow::Reply& reply, QObject* owner);

} // namespace sostenuto::app
