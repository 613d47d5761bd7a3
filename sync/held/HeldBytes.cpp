#include "sync/held/HeldBytes.h"

#include "sync/store/SystemFile.h"

#include <algorithm>
#include <chrono>

namespace sostenuto::sync {

namespace {

/// From the rename of a finished file to the word of it; a file that is not there after this is missing.
constexpr std::chrono::seconds renamePatience{2};

} // namespace

HeldBytes::~HeldBytes() = default;

HeldBytes::Read HeldBytes::read(qint64 offset, char* into, qint64 atMost)
{
    std::unique_lock lock(m_mutex);
    const auto answerable = [&] {
        return m_aborted || m_error || m_complete || offset < m_available || (m_size && offset >= *m_size);
    };
    m_changed.wait(lock, answerable);
    if (m_aborted)
        return {Status::Aborted, 0};
    if (offset < m_available)
        return readFile(lock, offset, into, std::min(atMost, m_available - offset));
    if (m_complete || (m_size && offset >= *m_size))
        return {Status::End, 0};
    return {Status::Failed, 0};
}

HeldBytes::Read HeldBytes::readFile(std::unique_lock<std::mutex>& lock, qint64 offset, char* into, qint64 atMost)
{
    if (!openFile(lock))
        return m_aborted ? Read{Status::Aborted, 0} : unreadable(lock);
    lock.unlock();
    const bool there = m_file.seek(offset);
    const qint64 got = there ? m_file.read(into, atMost) : -1;
    lock.lock();
    if (m_aborted)
        return {Status::Aborted, 0};
    if (got <= 0)
        return unreadable(lock);
    return {Status::Ok, got};
}

bool HeldBytes::openFile(std::unique_lock<std::mutex>& lock)
{
    // The writer renames first and says so after: until it has, the path that we know may lead nowhere.
    QString tried;
    int begun = 0;
    while (m_opened != m_begun || !m_file.isOpen()) {
        const auto moved = [&] { return m_aborted || m_path != tried || m_begun != begun; };
        if (!tried.isEmpty() && !m_changed.wait_for(lock, renamePatience, moved))
            return false;
        if (m_aborted)
            return false;
        tried = m_path;
        begun = m_begun;
        lock.unlock();
        m_file.close();
        m_file.setFileName(tried);
        m_opened = openToRead(m_file) ? begun : 0;
        lock.lock();
    }
    return true;
}

HeldBytes::Read HeldBytes::unreadable(std::unique_lock<std::mutex>& /*held*/)
{
    if (!m_error)
        m_error = Error{ErrorKind::FileMissing, m_path};
    return {Status::Failed, 0};
}

std::optional<qint64> HeldBytes::size()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_size || m_error || m_aborted; });
    return m_aborted ? std::nullopt : m_size;
}

std::optional<MeasuredLoudness> HeldBytes::measured()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_begun > 0 || m_error || m_aborted; });
    return m_aborted ? std::nullopt : m_measured;
}

std::optional<FilePart> HeldBytes::part()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_begun > 0 || m_error || m_aborted; });
    return m_aborted ? std::nullopt : m_part;
}

std::optional<Error> HeldBytes::error() const
{
    const std::lock_guard lock(m_mutex);
    return m_error;
}

void HeldBytes::abort()
{
    {
        const std::lock_guard lock(m_mutex);
        m_aborted = true;
    }
    m_changed.notify_all();
}

qint64 HeldBytes::available() const
{
    const std::lock_guard lock(m_mutex);
    return m_available;
}

bool HeldBytes::isComplete() const
{
    const std::lock_guard lock(m_mutex);
    return m_complete;
}

void HeldBytes::setMeasured(const MeasuredLoudness& measured)
{
    const std::lock_guard lock(m_mutex);
    m_measured = measured;
}

void HeldBytes::setPart(const FilePart& part)
{
    const std::lock_guard lock(m_mutex);
    m_part = part;
}

void HeldBytes::begin(const QString& path, qint64 available, std::optional<qint64> size)
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_begun;
        m_path = path;
        m_available = available;
        m_size = size;
        m_error.reset();
        m_complete = false;
    }
    m_changed.notify_all();
}

void HeldBytes::setSize(qint64 size)
{
    {
        const std::lock_guard lock(m_mutex);
        m_size = size;
    }
    m_changed.notify_all();
}

void HeldBytes::grown(qint64 available)
{
    {
        const std::lock_guard lock(m_mutex);
        m_available = available;
    }
    m_changed.notify_all();
}

void HeldBytes::complete(const QString& path)
{
    {
        const std::lock_guard lock(m_mutex);
        m_path = path;
        m_size = m_available;
        m_error.reset();
        m_complete = true;
    }
    m_changed.notify_all();
}

void HeldBytes::fail(const Error& error)
{
    {
        const std::lock_guard lock(m_mutex);
        m_error = error;
    }
    m_changed.notify_all();
}

} // namespace sostenuto::sync
