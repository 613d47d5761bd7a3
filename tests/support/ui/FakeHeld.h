// Held bytes that a test only talks about: progress and trouble are said by hand.
#pragma once

#include <sync/service/HeldService.h>

#include <QHash>

namespace sostenuto::ui {

class FakeHeld : public sync::HeldService {
    Q_OBJECT

public:
    using HeldService::HeldService;

    /// Nothing: the player of FakeServices makes its own sound.
    std::shared_ptr<sync::HeldBytes> open(sync::TrackId) override { return nullptr; }
    void setWanted(const QVector<sync::TrackId>& tracks) override { wanted = tracks; }

    QFuture<sync::Result<QByteArray>> waveform(sync::TrackId track) override
    {
        return QtFuture::makeReadyFuture(sync::Result<QByteArray>(waveforms.value(track)));
    }
    QFuture<sync::Result<sync::TrackDetails>> details(sync::TrackId track) override
    {
        return QtFuture::makeReadyFuture(sync::Result<sync::TrackDetails>(detailsOf.value(track)));
    }
    /// Everything was measured.
    QFuture<sync::Result<std::optional<sync::SurveyTask>>> nextToSurvey(int) override
    {
        return QtFuture::makeReadyFuture(sync::Result<std::optional<sync::SurveyTask>>());
    }
    QFuture<sync::Result<void>> putSurvey(const sync::SurveyTask&, int,
                                          const std::optional<sync::Measurement>&) override
    {
        return QtFuture::makeReadyFuture(sync::Result<void>());
    }

    QVector<sync::TrackId> wanted;
    QHash<sync::TrackId, QByteArray> waveforms;
    QHash<sync::TrackId, sync::TrackDetails> detailsOf;
};

} // namespace sostenuto::ui
