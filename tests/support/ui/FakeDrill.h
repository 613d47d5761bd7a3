// Drills that only say that they are on.
#pragma once

#include <sync/service/DrillService.h>

namespace sostenuto::ui {

class FakeDrill : public sync::DrillService {
    Q_OBJECT

public:
    using DrillService::DrillService;

    [[nodiscard]] std::optional<sync::Drill> drill() const override { return m_drill; }
    void start(sync::DrillKind kind, std::chrono::seconds length) override
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        m_drill = sync::Drill{kind, now, now.addSecs(length.count())};
        Q_EMIT drillChanged();
    }
    void end() override
    {
        m_drill.reset();
        Q_EMIT drillChanged();
    }

private:
    std::optional<sync::Drill> m_drill;
};

} // namespace sostenuto::ui
