// An exported document on its way into a library in use, in small steps between other work.
#pragma once

#include "sync/model/Answer.h"
#include "sync/service/LongReads.h"
#include "sync/store/Import.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <optional>

namespace sostenuto::sync {

class Database;
class EditWorker;

/// The document is read, and looked up in the library, beside everybody else; then what it adds is written in steps.
/// Ended on the way by cancel(), what was added is taken away again; by the end of the program, it stays, and the same
/// document completes it. One import or undo at a time. Thread: sync.
class ImportFlow : public QObject {
    Q_OBJECT

public:
    explicit ImportFlow(QObject* parent = nullptr);

    /// Both outlive this object, or what comes of close().
    void useStore(Database& database, EditWorker& edits);
    /// What is under way is answered with StoreFailed.
    void close();

    /// As TransferService says of readEverything(). Cancelled while another runs.
    void begin(const QString& path, const QDateTime& now, const Answer<ImportReport>& answer);
    /// Nothing happens when none runs.
    void cancel();
    /// As TransferService says of undoImport().
    void undo(int number, const QDateTime& now, const Answer<void>& answer);

Q_SIGNALS:
    /// 0 … 100, now and then while an import is written.
    void progress(int percent);

private:
    void planned(const Result<void>& done, const ImportPlan& plan);
    void step();
    void add();
    void takeAway();
    void failed(const Error& error);

    Database* m_database = nullptr;
    EditWorker* m_edits = nullptr;
    std::unique_ptr<LongReads> m_reads;
    std::optional<Answer<ImportReport>> m_importing;
    std::optional<Answer<void>> m_undoing;
    std::unique_ptr<Import> m_import;
    std::unique_ptr<ImportUndo> m_undo;
    std::map<int, ImportAdded> m_ended; ///< what the last few imports added, by number
    int m_lastNumber = 0;
    QDateTime m_now;
    bool m_cancelled = false;
    QTimer m_next;
};

} // namespace sostenuto::sync
