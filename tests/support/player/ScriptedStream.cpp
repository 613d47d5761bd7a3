#include "tests/support/player/ScriptedStream.h"

#include <algorithm>
#include <cstring>

namespace sostenuto::player::test {

class ScriptedStream final : public ByteStream {
public:
    explicit ScriptedStream(std::shared_ptr<ByteScript> script) : m_script(std::move(script)) {}

    Read read(std::byte* into, std::int64_t atMost) override
    {
        ByteScript& script = *m_script;
        std::unique_lock lock(script.m_mutex);
        ++script.m_reads;
        if (m_reads++ == script.m_failRead)
            return {Status::Failed, 0};
        ++script.m_waiting;
        script.m_changed.notify_all();
        script.m_changed.wait(lock, [&] { return m_aborted || m_position < script.m_stallAt; });
        --script.m_waiting;
        if (m_aborted)
            return {Status::Aborted, 0};
        if (m_position >= script.m_failAt)
            return {Status::Failed, 0};
        const std::int64_t end = std::min({std::int64_t{script.m_bytes.size()}, script.m_stallAt, script.m_failAt});
        const std::int64_t bytes = std::min(atMost, end - m_position);
        if (bytes <= 0)
            return {Status::End, 0};
        std::memcpy(into, script.m_bytes.constData() + m_position, static_cast<std::size_t>(bytes));
        m_position += bytes;
        return {Status::Ok, bytes};
    }

    bool seek(std::int64_t position) override
    {
        m_position = position;
        return true;
    }

    std::optional<std::int64_t> size() override { return m_script->m_bytes.size(); }

    bool complete() override
    {
        const std::lock_guard lock(m_script->m_mutex);
        return m_script->m_complete;
    }

    void abort() override
    {
        const std::lock_guard lock(m_script->m_mutex);
        m_aborted = true;
        m_script->m_changed.notify_all();
    }

private:
    std::shared_ptr<ByteScript> m_script;
    std::int64_t m_position = 0;
    int m_reads = 0;
    bool m_aborted = false;
};

void ByteScript::stallAt(std::int64_t position)
{
    const std::lock_guard lock(m_mutex);
    m_stallAt = position;
    m_changed.notify_all();
}

void ByteScript::failAt(std::int64_t position)
{
    const std::lock_guard lock(m_mutex);
    m_failAt = position;
    m_changed.notify_all();
}

void ByteScript::failRead(int index)
{
    const std::lock_guard lock(m_mutex);
    m_failRead = index;
}

void ByteScript::setComplete(bool complete)
{
    const std::lock_guard lock(m_mutex);
    m_complete = complete;
}

int ByteScript::reads() const
{
    const std::lock_guard lock(m_mutex);
    return m_reads;
}

bool ByteScript::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiting > 0;
}

std::unique_ptr<ByteStream> openScript(std::shared_ptr<ByteScript> script)
{
    return std::make_unique<ScriptedStream>(std::move(script));
}

} // namespace sostenuto::player::test
