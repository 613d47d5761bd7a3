// What reads the library for long, beside everybody else.
#pragma once

#include "sync/model/Error.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <deque>
#include <functional>
#include <memory>

namespace sostenuto::sync {

class Database;

/// One at a time, on a thread of its own, with a read-only connection of its own: neither edits nor searches wait. As
/// long as one transaction is read there, the log of what is written meanwhile grows; it is tidied up afterwards.
/// Thread: the owner's, but for the work. Ends before the store's writer does.
class LongReads : public QObject {
    Q_OBJECT

public:
    /// Runs on the other thread; owns what it touches, but for the database.
    using Work = std::function<Result<void>(Database& database)>;
    using Done = std::function<void(const Result<void>& done)>;

    explicit LongReads(QString libraryPath, QObject* parent = nullptr);
    /// Ends what runs with Cancelled; nobody is told any more.
    ~LongReads() override;

    /// `done` is called on this thread, never from within this call. Its owner must outlive this object.
    void start(Work work, Done done);

private:
    struct Job {
        Work work;
        Done done;
    };
    void next();
    void ended(const Result<void>& done);

    QString m_path;
    QThreadPool m_pool;
    std::shared_ptr<QPromise<void>> m_going; ///< cancelled = nothing begins any more
    std::deque<Job> m_jobs;                  ///< the first one runs
    std::shared_ptr<Database> m_database;    ///< of the one that runs
};

} // namespace sostenuto::sync
