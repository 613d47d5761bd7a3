// Stations that a test only talks about: titles and troubles are said by hand.
#pragma once

#include <sync/service/RadioService.h>

namespace sostenuto::ui {

class FakeRadio : public sync::RadioService {
    Q_OBJECT

public:
    using RadioService::RadioService;

    /// Nothing: the player of FakeServices makes its own sound.
    std::shared_ptr<sync::RadioBytes> open(sync::TrackId) override { return nullptr; }

    QFuture<sync::Result<QVector<sync::Station>>> stations() override
    {
        return QtFuture::makeReadyFuture(sync::Result<QVector<sync::Station>>(known));
    }
    QFuture<sync::Result<sync::Station>> add(const QUrl& address, const QString& name) override
    {
        sync::Station station{sync::TrackId{-1 - known.size()}, name.isEmpty() ? address.host() : name, address, false};
        known.append(station);
        Q_EMIT stationsChanged();
        return QtFuture::makeReadyFuture(sync::Result<sync::Station>(station));
    }
    QFuture<sync::Result<void>> remove(sync::TrackId id) override
    {
        known.removeIf([id](const sync::Station& station) { return station.id == id; });
        Q_EMIT stationsChanged();
        return QtFuture::makeReadyFuture(sync::Result<void>());
    }

    QVector<sync::Station> known;
};

} // namespace sostenuto::ui
