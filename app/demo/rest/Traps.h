// Bad habits of real servers, put around whatever the methods answer.
#pragma once

#include "app/demo/DemoService.h"
#include "app/demo/rest/World.h"

#include <optional>

namespace sostenuto::demo {

/// The request as it is meant, and the answer as it goes out. Ids inside are always the true ones. Thread: the
/// service's.
class Traps {
public:
    void set(const DemoTraps& traps) { m_set = traps; }
    [[nodiscard]] const DemoTraps& get() const { return m_set; }

    /// With true ids, for no more rows than a page may have. An id of before a re-numbering becomes one that nobody
    /// has.
    [[nodiscard]] Request meant(const QString& method, Request request) const;
    /// nullopt: this answer never arrives whole.
    [[nodiscard]] std::optional<Outcome> sent(const QString& method, Outcome outcome);
    /// What the server calls its version.
    [[nodiscard]] QString version() const;

private:
    [[nodiscard]] QString prefix() const;
    [[nodiscard]] QJsonValue renumbered(const QString& name, const QJsonValue& value) const;

    DemoTraps m_set;
    int m_pages = 0; ///< of lists, since emptyEvery was set
};

/// "renumbered", "empty-every", "cut-above", "most-rows", "bare", each with a number from 0 on. False: no such trap, or
/// no such number.
[[nodiscard]] bool setTrap(DemoTraps& traps, const QString& name, const QString& value);
[[nodiscard]] QJsonObject trapsJson(const DemoTraps& traps);

} // namespace sostenuto::demo
