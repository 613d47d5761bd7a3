// Held bytes that a test only talks about: progress and trouble are said by hand.
#pragma once

#include <sync/service/HeldService.h>

namespace sostenuto::ui {

class FakeHeld : public sync::HeldService {
    Q_OBJECT

public:
    using HeldService::HeldService;

    /// Nothing: the player of FakeServices makes its own sound.
    std::shared_ptr<sync::HeldBytes> open(sync::TrackId) override { return nullptr; }
    void setWanted(const QVector<sync::TrackId>& tracks) override { wanted = tracks; }

    QVector<sync::TrackId> wanted;
};

} // namespace sostenuto::ui
