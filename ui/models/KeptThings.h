// What is pinned and how much is held, as everything that shows it knows it: asked once, and again when it changed.
#pragma once

#include <sync/model/Error.h>
#include <sync/model/Kept.h>

#include <QObject>

#include <unordered_map>

namespace sostenuto::sync {
class KeepService;
}

namespace sostenuto::ui {

/// Thread: main.
class KeptThings : public QObject {
    Q_OBJECT

public:
    /// The one of this service: made when it is first asked for, gone with the service. Rows ask it, not the service.
    [[nodiscard]] static KeptThings& of(sync::KeepService& service);

    /// The pins were answered at least once.
    [[nodiscard]] bool isRead() const { return m_read; }
    [[nodiscard]] bool isPinned(const sync::PinTarget& target) const { return pinOf(target) != nullptr; }
    /// nullptr = not pinned. Good until changed().
    [[nodiscard]] const sync::PinState* pinOf(const sync::PinTarget& target) const;
    [[nodiscard]] const QVector<sync::PinState>& pins() const { return m_pins; } ///< the newest first
    [[nodiscard]] const sync::HeldTotals& totals() const { return m_totals; }
    [[nodiscard]] const sync::KeepRules& rules() const { return m_rules; }

Q_SIGNALS:
    /// Any of them is another now, or they were read for the first time.
    void changed();

private:
    explicit KeptThings(sync::KeepService& service);
    void ask();
    /// An answer that can't be had leaves what was known.
    template <class T>
    void take(const sync::Result<T>& answer, T KeptThings::*known);
    void answered();

    struct Hash {
        size_t operator()(const sync::PinTarget& target) const;
    };

    sync::KeepService& m_service;
    QVector<sync::PinState> m_pins;
    sync::HeldTotals m_totals;
    sync::KeepRules m_rules;
    std::unordered_map<sync::PinTarget, qsizetype, Hash> m_places; ///< in m_pins
    int m_open = 0;                                                ///< questions under way
    bool m_again = false;
    bool m_changed = false;
    bool m_read = false;
};

} // namespace sostenuto::ui
