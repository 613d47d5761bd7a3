#include "app/crash/RecentLog.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <mutex>

namespace sostenuto::app {

namespace {

struct Line {
    std::array<char, RecentLog::longestLine> bytes;
    std::size_t count = 0;
};

/// For the whole run, also while it ends: a signal handler reads it.
struct Kept {
    std::array<Line, RecentLog::keptLines> lines = {};
    std::atomic<unsigned> written = 0;
    std::mutex mutex; ///< of those who write
    RecentLog* log = nullptr;
};
Kept kept;

/// Long ones lose their end, never half a character.
void keep(const QByteArray& line)
{
    const unsigned at = kept.written.load(std::memory_order_relaxed);
    Line& place = kept.lines[at % RecentLog::keptLines];
    auto count = std::min<std::size_t>(std::size_t(line.size()), RecentLog::longestLine - 1);
    while (count > 0 && count < std::size_t(line.size()) && (line[qsizetype(count)] & 0xC0) == 0x80)
        --count;
    std::memcpy(place.bytes.data(), line.constData(), count);
    place.bytes[count] = '\n';
    place.count = count + 1;
    kept.written.store(at + 1, std::memory_order_release);
}

void write(const QString& folder, const QByteArray& line)
{
    const QString path = QDir(folder).filePath(RecentLog::fileName());
    QFile file(path);
    if (file.size() > RecentLog::mostBytes) {
        const QString before = QDir(folder).filePath(QStringLiteral("log-before.txt"));
        QFile::remove(before);
        QFile::rename(path, before);
    }
    if (file.open(QIODevice::WriteOnly | QIODevice::Append))
        file.write(line);
}

} // namespace

void eachRecentLine(void (*give)(const char* bytes, std::size_t count))
{
    const unsigned end = kept.written.load(std::memory_order_acquire);
    const unsigned begin = end > RecentLog::keptLines ? end - RecentLog::keptLines : 0;
    for (unsigned i = begin; i != end; ++i) {
        const Line& line = kept.lines[i % RecentLog::keptLines];
        give(line.bytes.data(), std::min<std::size_t>(line.count, line.bytes.size()));
    }
}

RecentLog::RecentLog(const QString& folder, const QString& title) : m_folder(folder)
{
    m_writer.setMaxThreadCount(1);
    m_writer.start([folder, title] {
        QDir().mkpath(folder);
        write(folder, '\n' + title.toUtf8() + '\n');
    });
    const std::lock_guard lock(kept.mutex);
    kept.log = this;
    m_before = qInstallMessageHandler(&RecentLog::take);
}

RecentLog::~RecentLog()
{
    qInstallMessageHandler(m_before);
    {
        const std::lock_guard lock(kept.mutex);
        kept.log = nullptr;
    }
    m_writer.waitForDone();
}

void RecentLog::take(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const QByteArray line = qFormatLogMessage(type, context, message).toUtf8().replace('\n', ' ');
    const std::lock_guard lock(kept.mutex);
    keep(line);
    if (!kept.log)
        return;
    kept.log->append(line + '\n');
    if (kept.log->m_before)
        kept.log->m_before(type, context, message);
}

void RecentLog::append(const QByteArray& line)
{
    m_writer.start([folder = m_folder, line] { write(folder, line); });
}

} // namespace sostenuto::app
