// How long the answers of each service usually take, kept from session to session.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/ServiceState.h"

#include <QVector>

namespace sostenuto::sync {

class Database;

struct AnswerTime {
    SourceId source;
    Capability part = Capability::SignIn;
    double ms = 0.0;
    int answers = 0; ///< as many as it was learnt from, up to where learning ends
    friend bool operator==(const AnswerTime&, const AnswerTime&) = default;
};

/// Thread: sync.
class AnswerTimeStore {
public:
    explicit AnswerTimeStore(Database& database) : m_database(database) {}

    [[nodiscard]] Result<QVector<AnswerTime>> all() const;
    /// Those that are not among them stay; those of sources that went are left out.
    [[nodiscard]] Result<void> put(const QVector<AnswerTime>& times);

private:
    Database& m_database;
};

} // namespace sostenuto::sync
