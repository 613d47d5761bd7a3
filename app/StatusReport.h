// How the running player is, as JSON: for `sostenuto status`, for scripts and tests. docs/control.md says what is in
// it.
#pragma once

#include <sync/model/Kept.h>
#include <sync/model/Library.h>

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <optional>

namespace sostenuto::ui {
struct Services;
}

namespace sostenuto::app {

struct Profile;

/// Of the "format" field. Fields may join; one that goes or means something else makes it 2.
inline constexpr int statusFormat = 1;

/// Asks the library for the words, and reports after a second without those that it did not give. Names of things come
/// from outside; no addresses, users or passwords. Deletes itself. Thread: main.
class StatusQuestion : public QObject {
    Q_OBJECT

public:
    using Take = std::function<void(const QJsonObject& report)>;

    StatusQuestion(ui::Services& services, Take take, QObject* parent);

private:
    void look();
    void end();

    ui::Services& m_services;
    Take m_take;
    std::optional<sync::Track> m_track;
    std::optional<sync::HeldTotals> m_totals;
    int m_open = 0;
};

/// What is known of a profile while no player runs with it: the queue as it was left. Reads its file.
[[nodiscard]] QJsonObject leftStatus(const Profile& profile);

} // namespace sostenuto::app
