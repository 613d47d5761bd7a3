#include "sync/service/TwinFlow.h"

#include <QLoggingCategory>

#include <utility>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(twinLog, "sostenuto.twins")

constexpr int quietMs = 1'500;

} // namespace

TwinFlow::TwinFlow(QObject* parent) : QObject(parent), m_pause(this), m_next(this)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(quietMs);
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    connect(&m_pause, &QTimer::timeout, this, &TwinFlow::begin);
    connect(&m_next, &QTimer::timeout, this, &TwinFlow::step);
}

void TwinFlow::useStore(Database& database)
{
    m_twins.emplace(database);
}

void TwinFlow::close()
{
    m_pause.stop();
    m_next.stop();
    m_twins.reset();
}

void TwinFlow::catalogueChanged()
{
    if (m_next.isActive())
        m_again = true;
    else
        m_pause.start();
}

void TwinFlow::begin()
{
    if (!m_twins)
        return;
    const auto several = m_twins->begin();
    if (!several)
        qCWarning(twinLog).noquote() << "no look for twins:" << several.error().detail;
    else if (*several)
        m_next.start();
}

void TwinFlow::step()
{
    const auto more = m_twins->step();
    if (more && *more)
        return m_next.start();
    if (!more) // the next change looks again, from the beginning
        qCWarning(twinLog).noquote() << "the look for twins ended:" << more.error().detail;
    end();
}

void TwinFlow::end()
{
    if (const auto carried = m_twins->takeSaid(); !carried.isEmpty())
        Q_EMIT said(carried);
    if (m_twins->changed() > 0)
        Q_EMIT changed();
    if (std::exchange(m_again, false))
        m_pause.start();
}

} // namespace sostenuto::sync
