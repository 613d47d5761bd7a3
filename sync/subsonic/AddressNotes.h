// What was found out about each way to a server: folds one try after the other.
#pragma once

#include "sync/model/AddressHealth.h"
#include "sync/model/Error.h"

#include <QVector>

#include <optional>

namespace sostenuto::sync {

/// A plain value.
class AddressNotes {
public:
    /// All ways from now on; what is known of those that stay is kept.
    void setAddresses(const QVector<QUrl>& addresses);
    /// A try ended after `ms`; no value = the server answered. Answers whether anything is otherwise now than it was,
    /// beside times. Of an address that is none of them nothing is noted.
    bool note(const QUrl& address, const std::optional<Error>& error, qint64 ms, const QDateTime& now);
    [[nodiscard]] const QVector<AddressHealth>& all() const { return m_all; }

private:
    QVector<AddressHealth> m_all;
};

} // namespace sostenuto::sync
