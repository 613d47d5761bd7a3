// A request body that can be read once. A request with such a body cannot be repeated behind our back.
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

/// Also with no bytes at all: what matters is that Qt cannot rewind it, so that a connection that closes before the
/// answer ends the request (ContentReSendError) instead of sending it again.
class OneWayBody : public QIODevice {
    Q_OBJECT

public:
    explicit OneWayBody(QByteArray bytes) : m_bytes(std::move(bytes)) { open(ReadOnly | Unbuffered); }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_read; }
    bool reset() override { return false; }

protected:
    qint64 readData(char* into, qint64 atMost) override
    {
        const qint64 count = qMin(atMost, m_bytes.size() - m_read);
        if (count <= 0)
            return -1;
        std::copy_n(m_bytes.constData() + m_read, count, into);
        m_read += count;
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

} // namespace sostenuto::sync
