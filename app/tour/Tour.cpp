#include "app/tour/Tour.h"

#include "app/demo/DemoService.h"

#include <QPixmap>
#include <QWidget>

#include <cstdio>

namespace sostenuto::app {

namespace {

constexpr int lookEveryMs = 40;

void sayLine(const QString& line)
{
    std::fputs(qUtf8Printable(line + QLatin1Char('\n')), stdout);
    std::fflush(stdout);
}

} // namespace

Tour::Tour(QWidget& window, demo::DemoService& service, ui::Services& services, const QString& folder)
    : m_window(window), m_service(service), m_services(services), m_folder(folder), m_hands(window), m_facts(services)
{
    m_folder.mkpath(QStringLiteral("."));
    m_poll.setInterval(lookEveryMs);
    connect(&m_poll, &QTimer::timeout, this, &Tour::look);
    planListening();
    planOutage();
    planRecovery();
}

void Tour::start()
{
    begin(0);
}

void Tour::begin(std::size_t step)
{
    m_step = step;
    m_acted = false;
    m_clock.start();
    m_poll.start();
}

void Tour::look()
{
    const TourStep& step = m_steps[m_step];
    if (!m_acted)
        m_acted = !step.act || step.act();
    if (m_acted && step.until())
        end(true);
    else if (m_clock.elapsed() > step.limitMs)
        end(false);
}

void Tour::end(bool happened)
{
    m_poll.stop();
    const TourStep& step = m_steps[m_step];
    const QString outcome = happened  ? (step.measured ? step.measured() : QString())
                            : m_acted ? QStringLiteral("did not happen within %1 s").arg(step.limitMs / 1000)
                                      : QStringLiteral("could not be begun: what to click is not there");
    sayLine(QStringLiteral("%1 %2 %3 %4 s  %5")
                .arg(m_step + 1, 2, 10, QLatin1Char('0'))
                .arg(QLatin1String(step.name), -12)
                .arg(happened ? QStringLiteral("ok    ") : QStringLiteral("FAILED"))
                .arg(seconds(), 6, 'f', 2)
                .arg(outcome));
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

void Tour::takePicture(const TourStep& step)
{
    const QString name =
        QStringLiteral("%1-%2.png").arg(m_step + 1, 2, 10, QLatin1Char('0')).arg(QLatin1String(step.name));
    if (!m_window.grab().save(m_folder.filePath(name)))
        sayLine(QStringLiteral("   %1 could not be written").arg(m_folder.filePath(name)));
}

} // namespace sostenuto::app
