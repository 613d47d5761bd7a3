#include "sync/drill/PlayedReply.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

PlayedReply::PlayedReply(const QUrl& url, PlayedAnswer answer, QObject* parent)
    : QNetworkReply(parent), m_answer(std::move(answer))
{
    setUrl(url);
    open(ReadOnly | Unbuffered);
    QTimer::singleShot(0, this, &PlayedReply::give);
}

void PlayedReply::give()
{
    if (isFinished())
        return;
    if (m_answer.status > 0) {
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_answer.status);
        setHeader(QNetworkRequest::ContentTypeHeader, m_answer.contentType);
        setHeader(QNetworkRequest::ContentLengthHeader, m_answer.body.size());
        if (m_answer.retryAfterS > 0)
            setRawHeader("Retry-After", QByteArray::number(m_answer.retryAfterS));
        m_given = true;
        Q_EMIT metaDataChanged();
        Q_EMIT readyRead();
    }
    if (isFinished()) // who read it had enough
        return;
    if (m_answer.error != NoError)
        setError(m_answer.error, QStringLiteral("an outage drill"));
    setFinished(true);
    Q_EMIT finished();
}

void PlayedReply::abort()
{
    if (isFinished())
        return;
    setError(OperationCanceledError, QStringLiteral("aborted"));
    setFinished(true);
    Q_EMIT finished();
}

qint64 PlayedReply::bytesAvailable() const
{
    return QNetworkReply::bytesAvailable() + (m_given ? m_answer.body.size() - m_read : 0);
}

qint64 PlayedReply::readData(char* into, qint64 atMost)
{
    const qint64 count = m_given ? std::min<qint64>(atMost, m_answer.body.size() - m_read) : 0;
    if (count <= 0)
        return isFinished() ? -1 : 0;
    std::copy_n(m_answer.body.constData() + m_read, count, into);
    m_read += count;
    return count;
}

LateReply::LateReply(const QUrl& url, Send send, int afterMs, QObject* parent)
    : QNetworkReply(parent), m_send(std::move(send))
{
    setUrl(url);
    open(ReadOnly | Unbuffered);
    QTimer::singleShot(afterMs, this, &LateReply::begin);
}

LateReply::~LateReply()
{
    if (!m_real)
        return;
    m_real->disconnect(this);
    m_real->abort();
    m_real->deleteLater();
}

void LateReply::begin()
{
    if (isFinished())
        return;
    m_real = m_send();
    m_real->setReadBufferSize(readBufferSize());
    connect(m_real, &QNetworkReply::metaDataChanged, this, [this] {
        takeHead();
        Q_EMIT metaDataChanged();
    });
    connect(m_real, &QNetworkReply::readyRead, this, &QNetworkReply::readyRead);
    connect(m_real, &QNetworkReply::finished, this, &LateReply::end);
}

void LateReply::takeHead()
{
    setUrl(m_real->url());
    setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_real->attribute(QNetworkRequest::HttpStatusCodeAttribute));
    for (const auto& [name, value] : m_real->rawHeaderPairs())
        setRawHeader(name, value);
}

void LateReply::end()
{
    takeHead();
    if (m_real->error() != NoError)
        setError(m_real->error(), m_real->errorString());
    setFinished(true);
    Q_EMIT finished();
}

void LateReply::abort()
{
    if (isFinished())
        return;
    if (m_real)
        return m_real->abort(); // which ends this one too
    setError(OperationCanceledError, QStringLiteral("aborted"));
    setFinished(true);
    Q_EMIT finished();
}

qint64 LateReply::bytesAvailable() const
{
    return QNetworkReply::bytesAvailable() + (m_real && m_real->isOpen() ? m_real->bytesAvailable() : 0);
}

void LateReply::setReadBufferSize(qint64 size)
{
    QNetworkReply::setReadBufferSize(size);
    if (m_real)
        m_real->setReadBufferSize(size);
}

qint64 LateReply::readData(char* into, qint64 atMost)
{
    if (!m_real || !m_real->isOpen() || m_real->bytesAvailable() == 0)
        return isFinished() ? -1 : 0;
    return m_real->read(into, atMost);
}

} // namespace sostenuto::sync
