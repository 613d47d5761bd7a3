// The state of the service, as a test sets it.
#pragma once

#include <sync/service/StatusService.h>

namespace sostenuto::ui {

class FakeStatus : public sync::StatusService {
    Q_OBJECT

public:
    explicit FakeStatus(QObject* parent = nullptr);

    [[nodiscard]] QVector<sync::ServiceState> states() const override { return QVector{m_state} + others; }
    void tryNow() override { ++triedNow; }
    void dismiss() override;

    /// Everything works at "Hearth", 764 tracks are here.
    [[nodiscard]] static sync::ServiceState up();
    /// Hearth does not answer since 14:05 UTC of 12 May 2026, next check 24 s after `now`.
    [[nodiscard]] static sync::ServiceState serverDown(const QDateTime& now = QDateTime::currentDateTimeUtc());
    /// As serverDown, but only streaming fails.
    [[nodiscard]] static sync::ServiceState streamingDown(const QDateTime& now = QDateTime::currentDateTimeUtc());

    void set(const sync::ServiceState& state);

    /// Of more services.
    QVector<sync::ServiceState> others;
    int triedNow = 0;
    int dismissed = 0;

private:
    sync::ServiceState m_state = up();
};

} // namespace sostenuto::ui
