#include "sync/service/ImportFlow.h"

#include "sync/service/EditWorker.h"
#include "sync/store/Database.h"
#include "sync/store/Export.h"
#include "sync/store/WholeFile.h"

#include <QJsonDocument>

#include <utility>

namespace sostenuto::sync {

static constexpr std::size_t mostRemembered = 5;

ImportFlow::ImportFlow(QObject* parent) : QObject(parent), m_next(this)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &ImportFlow::step);
}

void ImportFlow::useStore(Database& database, EditWorker& edits)
{
    m_database = &database;
    m_edits = &edits;
    m_reads = std::make_unique<LongReads>(database.path());
}

void ImportFlow::close()
{
    m_next.stop();
    m_reads.reset();
    m_import.reset();
    m_undo.reset();
    m_ended.clear();
    m_database = nullptr;
    m_edits = nullptr;
    const Error closed{ErrorKind::StoreFailed, QStringLiteral("the library was closed"), 0, false};
    if (const auto answer = std::exchange(m_importing, std::nullopt))
        answer->fail(closed);
    if (const auto answer = std::exchange(m_undoing, std::nullopt))
        answer->fail(closed);
}

void ImportFlow::begin(const QString& path, const QDateTime& now, const Answer<ImportReport>& answer)
{
    if (!m_database)
        return answer.fail({ErrorKind::StoreFailed, QStringLiteral("no store"), 0, false});
    if (m_importing || m_undoing)
        return answer.fail({ErrorKind::Cancelled, QStringLiteral("another import is under way"), 0, false});
    m_importing = answer;
    m_now = now;
    m_cancelled = false;
    auto plan = std::make_shared<ImportPlan>();
    m_reads->start(
        [path, now, plan](Database& database) -> Result<void> {
            const auto bytes = readWhole(path, largestExport);
            if (!bytes)
                return tl::unexpected(bytes.error());
            auto found = planImport(database, QJsonDocument::fromJson(*bytes).object(), now);
            if (!found)
                return tl::unexpected(found.error());
            *plan = std::move(*found);
            return {};
        },
        [this, plan](const Result<void>& done) { planned(done, *plan); });
}

void ImportFlow::planned(const Result<void>& done, const ImportPlan& plan)
{
    if (!done)
        return failed(done.error());
    m_import = std::make_unique<Import>(*m_database, plan, m_now);
    m_next.start();
}

void ImportFlow::cancel()
{
    m_cancelled = m_importing.has_value();
}

void ImportFlow::undo(int number, const QDateTime& now, const Answer<void>& answer)
{
    if (m_importing || m_undoing)
        return answer.fail({ErrorKind::Cancelled, QStringLiteral("another import is under way"), 0, false});
    auto ended = m_ended.extract(number);
    if (ended.empty())
        return answer.fail({ErrorKind::NotFound, QStringLiteral("no import to take back"), 0, false});
    m_undoing = answer;
    m_undo = std::make_unique<ImportUndo>(*m_database, std::move(ended.mapped()), now);
    m_next.start();
}

void ImportFlow::step()
{
    if (m_undo)
        takeAway();
    else if (m_import)
        add();
}

void ImportFlow::add()
{
    if (m_cancelled) {
        m_undo = std::make_unique<ImportUndo>(*m_database, std::exchange(m_import, nullptr)->added(), m_now);
        return m_next.start();
    }
    const auto more = m_import->step();
    if (!more)
        return failed(more.error());
    if (*more) {
        Q_EMIT progress(m_import->percent());
        return m_next.start();
    }
    ImportReport report = m_import->report();
    if (!report.isNothing()) {
        report.number = ++m_lastNumber;
        m_ended.emplace(report.number, m_import->added());
        if (m_ended.size() > mostRemembered)
            m_ended.erase(m_ended.begin());
    }
    m_import.reset();
    m_edits->importChanged(report.stations > 0);
    std::exchange(m_importing, std::nullopt)->give(report);
}

void ImportFlow::takeAway()
{
    const auto more = m_undo->step();
    if (!more)
        return failed(more.error());
    if (*more)
        return m_next.start();
    m_undo.reset();
    m_edits->importChanged(true);
    if (const auto answer = std::exchange(m_importing, std::nullopt))
        answer->fail({ErrorKind::Cancelled, QStringLiteral("taken back"), 0, false});
    if (const auto answer = std::exchange(m_undoing, std::nullopt))
        answer->give({});
}

void ImportFlow::failed(const Error& error)
{
    if (m_import || m_undo)
        m_edits->importChanged(true); // what was written till then
    m_import.reset();
    m_undo.reset();
    m_edits->importFailed(error);
    if (const auto answer = std::exchange(m_importing, std::nullopt))
        answer->fail(error);
    if (const auto answer = std::exchange(m_undoing, std::nullopt))
        answer->fail(error);
}

} // namespace sostenuto::sync
