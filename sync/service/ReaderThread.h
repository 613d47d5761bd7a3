// The thread that answers questions to the library, with a read-only connection of its own.
#pragma once

#include "sync/model/Error.h"

#include <QObject>
#include <QThread>
#include <QVector>

#include <functional>
#include <optional>

namespace sostenuto::sync {

class Database;
class LibraryReader;
class ReaderWorker;

/// Thread: main; questions run on the reader thread, in the order of asking. Those asked before open() or fail() wait.
/// Ends before the store's writer does: the last connection that closes tidies the file up, and a reader may not write.
class ReaderThread : public QObject {
    Q_OBJECT

public:
    /// Runs on the reader thread. Without a reader it answers with why there is none. What it returns is trouble with
    /// the store that more than the asker should know about.
    using Question = std::function<std::optional<Error>(const Result<LibraryReader*>& reader)>;

    explicit ReaderThread(QObject* parent = nullptr);
    /// Drops the questions that were not begun; their futures end without an answer.
    ~ReaderThread() override;

    /// The store is there and migrated. Once.
    void open(const QString& path);
    /// There is no store: every question is answered with this.
    void fail(const Error& error);
    void ask(Question question);
    /// Ends the query that runs now, whichever it is, with Cancelled.
    void interrupt();

Q_SIGNALS:
    void trouble(const sostenuto::sync::Error& error);

private:
    void post(Question question);

    QThread m_thread;
    ReaderWorker* m_worker; ///< lives on m_thread, and goes when it ends
    /// The worker's, once open; touched here only to interrupt it. Valid as long as the thread runs.
    Database* m_database = nullptr;
    bool m_decided = false;
    QVector<Question> m_waiting;
};

} // namespace sostenuto::sync
