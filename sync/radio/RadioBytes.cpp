#include "sync/radio/RadioBytes.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace sostenuto::sync {

RadioBytes::RadioBytes(std::function<void()> news) : m_news(std::move(news)) {}

ByteRead RadioBytes::read(char* into, qint64 atMost)
{
    std::unique_lock lock(m_mutex);
    const auto tell = [&] {
        lock.unlock();
        if (m_news)
            m_news();
        lock.lock();
    };
    if (m_held == 0 && !m_error && !m_left) {
        m_thirsty = true;
        tell();
        m_changed.wait(lock, [this] { return m_held > 0 || m_error || m_left; });
        m_thirsty = false;
    }
    if (m_left)
        return {ReadStatus::Aborted, 0};
    if (m_held == 0)
        return {ReadStatus::Failed, 0};

    const qint64 before = m_held;
    const QByteArray& first = m_pieces.front();
    const qint64 bytes = std::min<qint64>(atMost, first.size() - m_firstDone);
    std::memcpy(into, first.constData() + m_firstDone, size_t(bytes));
    m_firstDone += bytes;
    if (m_firstDone == first.size()) {
        m_pieces.pop_front();
        m_firstDone = 0;
    }
    m_held -= bytes;
    m_taken += bytes;
    m_wasRead = true;
    const bool madeRoom = before > mostBytes / 2 && m_held <= mostBytes / 2;
    if (passTitles() || madeRoom)
        tell();
    return {ReadStatus::Ok, bytes};
}

bool RadioBytes::passTitles()
{
    bool passed = false;
    for (; !m_titles.empty() && m_titles.front().at < m_taken; m_titles.pop_front()) {
        m_reached = m_titles.front().text;
        passed = true;
    }
    return passed;
}

void RadioBytes::abort()
{
    {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_left, true))
            return;
    }
    m_changed.notify_all();
    if (m_news)
        m_news();
}

qint64 RadioBytes::room() const
{
    const std::lock_guard lock(m_mutex);
    return std::max<qint64>(0, mostBytes - m_held);
}

void RadioBytes::append(const QByteArray& bytes)
{
    if (bytes.isEmpty())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_pieces.push_back(bytes);
        m_held += bytes.size();
    }
    m_changed.notify_all();
}

void RadioBytes::appendTitle(const QString& title)
{
    const std::lock_guard lock(m_mutex);
    m_titles.push_back({m_taken + m_held, title});
}

void RadioBytes::drop()
{
    const std::lock_guard lock(m_mutex);
    m_pieces.clear();
    m_firstDone = 0;
    m_taken += m_held;
    m_held = 0;
    m_titles.clear();
}

void RadioBytes::fail(const Error& error)
{
    {
        const std::lock_guard lock(m_mutex);
        m_error = error;
    }
    m_changed.notify_all();
}

bool RadioBytes::isLeft() const
{
    const std::lock_guard lock(m_mutex);
    return m_left;
}

bool RadioBytes::isThirsty() const
{
    const std::lock_guard lock(m_mutex);
    return m_thirsty;
}

bool RadioBytes::takeWasRead()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_wasRead, false);
}

std::optional<QString> RadioBytes::takeTitle()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_reached, std::nullopt);
}

} // namespace sostenuto::sync
