// Replies that a drill gives: one that never asks anybody, and one that asks late.
#pragma once

#include "sync/drill/PlayedAnswer.h"

#include <QNetworkReply>
#include <QPointer>

#include <functional>

namespace sostenuto::sync {

/// Ends through the event loop, as a real one does. Thread: sync.
class PlayedReply : public QNetworkReply {
    Q_OBJECT

public:
    PlayedReply(const QUrl& url, PlayedAnswer answer, QObject* parent = nullptr);

    void abort() override;
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;

protected:
    qint64 readData(char* into, qint64 atMost) override;

private:
    void give();

    PlayedAnswer m_answer;
    qint64 m_read = 0;
    bool m_given = false;
};

/// The real reply, begun so much later and passed on as it comes. Thread: sync.
class LateReply : public QNetworkReply {
    Q_OBJECT

public:
    using Send = std::function<QNetworkReply*()>;
    LateReply(const QUrl& url, Send send, int afterMs, QObject* parent = nullptr);
    ~LateReply() override;

    void abort() override;
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    void setReadBufferSize(qint64 size) override;

protected:
    qint64 readData(char* into, qint64 atMost) override;

private:
    void begin();
    void takeHead();
    void end();

    Send m_send;
    QPointer<QNetworkReply> m_real;
};

} // namespace sostenuto::sync
