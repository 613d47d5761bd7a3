// The account's play queue, as a test says it is.
#pragma once

#include <sync/service/QueueService.h>

namespace sostenuto::ui {

class FakeQueues : public sync::QueueService {
    Q_OBJECT

public:
    using QueueService::QueueService;

    void leave(const sync::QueuePlace& place) override { left.append(place); }
    void answered(const sync::QueueOffer& offer) override { closed.append(offer); }
    void look() override { ++looks; }
    [[nodiscard]] QFuture<sync::Result<void>> sendNow() override
    {
        ++hurried;
        return QtFuture::makeReadyFuture(sync::Result<void>{});
    }

    QVector<sync::QueuePlace> left;
    QVector<sync::QueueOffer> closed; ///< offers that were taken or turned down
    int looks = 0;
    int hurried = 0;
};

} // namespace sostenuto::ui
