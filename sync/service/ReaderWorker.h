// The reader thread's side of ReaderThread.
#pragma once

#include "sync/service/ReaderThread.h"
#include "sync/store/Database.h"
#include "sync/store/LibraryReader.h"

#include <memory>

namespace sostenuto::sync {

/// Thread: reader.
class ReaderWorker : public QObject {
    Q_OBJECT

public:
    ReaderWorker();
    ~ReaderWorker() override;

    void open(const QString& path);
    void fail(const Error& error) { m_error = error; }
    void answer(const ReaderThread::Question& question);

Q_SIGNALS:
    void opened(sostenuto::sync::Database* database);
    void trouble(const sostenuto::sync::Error& error);

private:
    std::unique_ptr<Database> m_database;
    std::optional<LibraryReader> m_reader;
    Error m_error{ErrorKind::StoreFailed, QStringLiteral("not open yet")};
};

} // namespace sostenuto::sync
