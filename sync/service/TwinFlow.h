// Looks for twins after the catalogue changed, in small steps between other work.
#pragma once

#include "sync/store/Twins.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace sostenuto::sync {

/// Thread: sync. Waits until a pull or scan pauses; what changes meanwhile is looked at by one more pass.
class TwinFlow : public QObject {
    Q_OBJECT

public:
    explicit TwinFlow(QObject* parent = nullptr);

    /// Outlives this object, or what comes of close().
    void useStore(Database& database);
    void close();
    /// Rows were added, changed or removed.
    void catalogueChanged();
    /// For tests: how long the catalogue has to be quiet.
    void setPause(int ms) { m_pause.setInterval(ms); }

Q_SIGNALS:
    /// Rows got or lost a twin.
    void changed();
    /// Comes from a row that became a twin.
    void said(const QVector<sostenuto::sync::Twins::Said>& said);

private:
    void begin();
    void step();
    void end();

    std::optional<Twins> m_twins;
    QTimer m_pause;
    QTimer m_next;
    bool m_again = false;
};

} // namespace sostenuto::sync
