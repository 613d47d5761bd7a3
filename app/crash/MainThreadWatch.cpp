#include "app/crash/MainThreadWatch.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTimer>

namespace sostenuto::app {

namespace {

Q_LOGGING_CATEGORY(lcWatch, "sostenuto.watch")

/// Lives on the watching thread.
class Asker : public QObject {
public:
    Asker(QObject& answers, std::chrono::milliseconds patience, MainThreadWatch::Held held)
        : m_answers(answers), m_patience(patience), m_held(std::move(held)), m_tick(this)
    {
        connect(&m_tick, &QTimer::timeout, this, &Asker::look);
        m_tick.setInterval(patience / 4);
    }

    void begin()
    {
        ask();
        m_tick.start();
    }

private:
    void ask()
    {
        m_isOpen = true;
        m_isTold = false;
        m_since.start();
        QMetaObject::invokeMethod(
            &m_answers,
            [this] {
                QMetaObject::invokeMethod(
                    this, [this] { answered(); }, Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
    }

    void answered()
    {
        m_isOpen = false;
        if (m_isTold)
            qCWarning(lcWatch) << "the main thread is back after" << m_since.elapsed() << "ms";
    }

    void look()
    {
        if (!m_isOpen)
            return ask();
        const std::chrono::milliseconds since(m_since.elapsed());
        if (m_isTold || since < m_patience)
            return;
        m_isTold = true;
        m_held(since);
    }

    QObject& m_answers;
    std::chrono::milliseconds m_patience;
    MainThreadWatch::Held m_held;
    QTimer m_tick;
    QElapsedTimer m_since;
    bool m_isOpen = false;
    bool m_isTold = false;
};

} // namespace

MainThreadWatch::MainThreadWatch(std::chrono::milliseconds patience, Held held)
{
    auto* asker = new Asker(m_answers, patience, std::move(held));
    asker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, asker, [asker] { asker->begin(); });
    QObject::connect(&m_thread, &QThread::finished, asker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("main watch"));
    m_thread.start();
}

MainThreadWatch::~MainThreadWatch()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace sostenuto::app
