#include "app/tour/Walk.h"

#include <QPixmap>
#include <QWidget>

#include <cstdio>
#include <utility>

namespace sostenuto::app {

namespace {

constexpr int lookEveryMs = 40;

void sayLine(const QString& line)
{
    std::fputs(qUtf8Printable(line + QLatin1Char('\n')), stdout);
    std::fflush(stdout);
}

} // namespace

Walk::Walk(QWidget& window, const QString& folder, QObject* parent)
    : QObject(parent), m_window(window), m_folder(folder)
{
    m_folder.mkpath(QStringLiteral("."));
    m_poll.setInterval(lookEveryMs);
    connect(&m_poll, &QTimer::timeout, this, &Walk::look);
}

void Walk::add(Step step)
{
    m_steps.push_back(std::move(step));
}

void Walk::start()
{
    begin(0);
}

void Walk::begin(std::size_t step)
{
    m_step = step;
    m_acted = false;
    m_clock.start();
    m_poll.start();
}

void Walk::look()
{
    const Step& step = m_steps[m_step];
    if (!m_acted)
        m_acted = !step.act || step.act();
    if (m_acted && (!step.until || step.until()))
        end(true);
    else if (m_clock.elapsed() > step.limitMs)
        end(false);
}

void Walk::end(bool happened)
{
    m_poll.stop();
    const Step& step = m_steps[m_step];
    const QString outcome = happened  ? (step.measured ? step.measured() : QString())
                            : m_acted ? QStringLiteral("did not happen within %1 s").arg(step.limitMs / 1000)
                                      : QStringLiteral("could not be begun: what to click is not there");
    sayLine(QStringLiteral("%1 %2 %3 %4 s  %5")
                .arg(m_step + 1, 2, 10, QLatin1Char('0'))
                .arg(step.name, -12)
                .arg(happened ? QStringLiteral("ok    ") : QStringLiteral("FAILED"))
                .arg(seconds(), 6, 'f', 2)
                .arg(outcome)
                .trimmed());
    QTimer::singleShot(step.settleMs, this, [this, happened] {
        takePicture(m_steps[m_step]);
        if (!happened)
            Q_EMIT finished(1);
        else if (m_step + 1 < m_steps.size())
            begin(m_step + 1);
        else
            Q_EMIT finished(0);
    });
}

void Walk::takePicture(const Step& step)
{
    if (step.picture.isEmpty())
        return;
    const QString file = m_folder.filePath(step.picture + QStringLiteral(".png"));
    if (!m_window.grab().save(file))
        sayLine(QStringLiteral("   %1 could not be written").arg(file));
}

} // namespace sostenuto::app
