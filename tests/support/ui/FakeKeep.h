// What is kept, as a test says it is: every call is written down, and the answers are members.
#pragma once

#include <sync/service/KeepService.h>

#include <QStringList>

#include <algorithm>
#include <optional>
#include <utility>

namespace sostenuto::ui {

class FakeKeep : public sync::KeepService {
    Q_OBJECT

public:
    using KeepService::KeepService;

    /// What is not in `pinned` yet comes to be its first, with `newTracks` tracks of which none is here.
    QFuture<sync::Result<void>> pin(const sync::PinTarget& target) override
    {
        if (!failNext && !isPinned(target)) {
            sync::PinState state;
            state.target = target;
            state.tracks = newTracks;
            pinned.prepend(state);
        }
        return said(QStringLiteral("pin ") + wordsOf(target));
    }
    QFuture<sync::Result<void>> unpin(const sync::PinTarget& target) override
    {
        if (!failNext)
            pinned.removeIf([&target](const sync::PinState& state) { return state.target == target; });
        return said(QStringLiteral("unpin ") + wordsOf(target));
    }
    QFuture<sync::Result<QVector<sync::PinState>>> pins() override
    {
        ++pinsAsked;
        return answer(pinned);
    }
    QFuture<sync::Result<sync::HeldTotals>> totals() override { return answer(held); }
    QFuture<sync::Result<sync::KeepRules>> rules() override { return answer(keptBy); }
    QFuture<sync::Result<void>> setRules(const sync::KeepRules& rules) override
    {
        if (!failNext)
            keptBy = rules;
        return said(QStringLiteral("setRules"));
    }
    QFuture<sync::Result<void>> setQuota(qint64 bytes) override
    {
        held.quotaBytes = bytes;
        return said(QStringLiteral("setQuota %1").arg(bytes));
    }
    QFuture<sync::Result<void>> setPaused(bool paused) override
    {
        held.paused = paused;
        return said(QStringLiteral("setPaused %1").arg(paused));
    }
    QFuture<sync::Result<void>> setLimits(const sync::FetchLimits& limits) override
    {
        held.limits = limits;
        return said(
            QStringLiteral("setLimits %1 %2 %3").arg(limits.onMetered).arg(limits.fromMinute).arg(limits.untilMinute));
    }
    QFuture<sync::Result<void>> setQuality(int kbps) override
    {
        held.quality.kbps = kbps;
        return said(QStringLiteral("setQuality %1").arg(kbps));
    }
    QFuture<sync::Result<void>> setStreamQuality(int kbps) override
    {
        held.quality.streamKbps = kbps;
        return said(QStringLiteral("setStreamQuality %1").arg(kbps));
    }
    QFuture<sync::Result<void>> clearPassing() override { return said(QStringLiteral("clearPassing")); }
    QFuture<sync::Result<sync::Readiness>> readiness(const QVector<sync::TrackId>& tracks) override
    {
        readinessAsked.append(tracks);
        return answer(ready);
    }

    sync::HeldHome home() const override { return lies; }
    void moveHome(const QString& folder) override { calls.append(QStringLiteral("moveHome ") + folder); }
    void beginHomeAnew() override { calls.append(QStringLiteral("beginHomeAnew")); }
    void cancelMove() override { calls.append(QStringLiteral("cancelMove")); }
    void tellHome(const sync::HeldHome& home)
    {
        lies = home;
        Q_EMIT homeChanged(home);
    }

    [[nodiscard]] bool isPinned(const sync::PinTarget& target) const
    {
        return std::any_of(pinned.begin(), pinned.end(),
                           [&target](const sync::PinState& state) { return state.target == target; });
    }

    QVector<sync::PinState> pinned;
    sync::HeldTotals held;
    sync::HeldHome lies{QStringLiteral("/srv/music/held")};
    sync::KeepRules keptBy;
    sync::Readiness ready; ///< of everything that is asked for
    QStringList calls;     ///< one line per change that was asked for
    int newTracks = 9;
    int pinsAsked = 0;
    QVector<QVector<sync::TrackId>> readinessAsked;
    std::optional<sync::ErrorKind> failNext; ///< the next change is not made

private:
    static QString wordsOf(const sync::PinTarget& target)
    {
        return QStringLiteral("%1 %2 %3").arg(int(target.kind)).arg(target.id).arg(target.rule).trimmed();
    }
    template <class T>
    static QFuture<sync::Result<T>> answer(const T& value)
    {
        return QtFuture::makeReadyFuture(sync::Result<T>(value));
    }
    QFuture<sync::Result<void>> said(const QString& call)
    {
        calls.append(call);
        if (const auto kind = std::exchange(failNext, std::nullopt))
            return QtFuture::makeReadyFuture(sync::Result<void>(sync::failure(*kind, QStringLiteral("as asked"))));
        Q_EMIT keptChanged();
        return QtFuture::makeReadyFuture(sync::Result<void>());
    }
};

} // namespace sostenuto::ui
