#include "ui/models/KeptThings.h"

#include <sync/model/WhenDone.h>
#include <sync/service/KeepService.h>

#include <QHashFunctions>

#include <utility>

namespace sostenuto::ui {

using sync::HeldTotals;
using sync::KeepRules;
using sync::PinState;
using sync::PinTarget;
using sync::Result;

KeptThings& KeptThings::of(sync::KeepService& service)
{
    auto* known = service.findChild<KeptThings*>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new KeptThings(service);
}

KeptThings::KeptThings(sync::KeepService& service) : QObject(&service), m_service(service)
{
    connect(&service, &sync::KeepService::keptChanged, this, &KeptThings::ask);
    ask();
}

size_t KeptThings::Hash::operator()(const PinTarget& target) const
{
    return qHashMulti(0, int(target.kind), target.id, target.rule);
}

const PinState* KeptThings::pinOf(const PinTarget& target) const
{
    const auto place = m_places.find(target);
    return place == m_places.end() ? nullptr : &m_pins[place->second];
}

/// One round of questions at a time: what changes meanwhile is asked for after it.
void KeptThings::ask()
{
    if (m_open > 0) {
        m_again = true;
        return;
    }
    m_open = 3;
    sync::whenDone(m_service.pins(), this, [this](const Result<QVector<PinState>>& pins) {
        if (pins && !std::exchange(m_read, true))
            m_changed = true;
        take(pins, &KeptThings::m_pins);
        m_places.clear();
        for (qsizetype i = 0; i < m_pins.size(); ++i)
            m_places.emplace(m_pins[i].target, i);
        answered();
    });
    sync::whenDone(m_service.totals(), this, [this](const Result<HeldTotals>& totals) {
        take(totals, &KeptThings::m_totals);
        answered();
    });
    sync::whenDone(m_service.rules(), this, [this](const Result<KeepRules>& rules) {
        take(rules, &KeptThings::m_rules);
        answered();
    });
}

template <class T>
void KeptThings::take(const Result<T>& answer, T KeptThings::*known)
{
    if (answer && !(*answer == this->*known)) {
        this->*known = *answer;
        m_changed = true;
    }
}

void KeptThings::answered()
{
    if (--m_open > 0)
        return;
    if (std::exchange(m_changed, false))
        Q_EMIT changed();
    if (std::exchange(m_again, false))
        ask();
}

} // namespace sostenuto::ui
