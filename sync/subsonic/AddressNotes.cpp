#include "sync/subsonic/AddressNotes.h"

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

namespace {

using Now = AddressHealth::Now;

Now judged(const std::optional<Error>& error)
{
    if (!error)
        return Now::Answers;
    switch (error->kind) {
    case ErrorKind::Tls:
        return Now::NotTrusted;
    case ErrorKind::NotSubsonic:
    case ErrorKind::OtherServer:
        return Now::Other;
    default:
        return Now::NoAnswer;
    }
}

} // namespace

void AddressNotes::setAddresses(const QVector<QUrl>& addresses)
{
    QVector<AddressHealth> all;
    for (const QUrl& address : addresses) {
        const auto known = std::find_if(m_all.cbegin(), m_all.cend(),
                                        [&](const AddressHealth& one) { return one.address == address; });
        AddressHealth fresh;
        fresh.address = address;
        all.append(known == m_all.cend() ? fresh : *known);
    }
    m_all = all;
}

bool AddressNotes::note(const QUrl& address, const std::optional<Error>& error, qint64 ms, const QDateTime& now)
{
    const auto found =
        std::find_if(m_all.begin(), m_all.end(), [&](const AddressHealth& one) { return one.address == address; });
    if (found == m_all.end())
        return false;
    const Now then = std::exchange(found->now, judged(error));
    found->checkedAt = now;
    if (!error && ms >= 0)
        found->answerMs = ms;
    if (then == found->now)
        return false;
    found->since = now;
    return true;
}

} // namespace sostenuto::sync
