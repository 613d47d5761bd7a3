// The part of AccountWorker that tries things and keeps nothing.
#include "sync/service/AccountWorker.h"

#include "sync/model/WhenDone.h"
#include "sync/status/ConnectionTrial.h"
#include "sync/subsonic/AddressCheck.h"
#include "sync/subsonic/Probe.h"

namespace sostenuto::sync {

namespace {

Error noAccount()
{
    return Error{ErrorKind::NotFound, QStringLiteral("no such account"), 0, false};
}

} // namespace

void AccountWorker::trySignIn(SourceId source, const QUrl& address, const QString& password, const Answer<void>& answer)
{
    const Known* known = find(source);
    if (!known || !m_parts)
        return answer.fail(noAccount());
    if (password.isEmpty() && !known->session)
        return answer.fail({ErrorKind::NoPassword, QStringLiteral("signed out"), 0, false});
    const Account account = accountOf(*known);
    const QUrl there = address.isEmpty() ? account.address : plainAddress(address);
    const SubsonicAccess access{there, account.user,
                                password.isEmpty() ? known->session->backend().access().password : password};
    if (there == account.address || account.addresses.contains(there)) {
        // What was learnt goes with it: a way of signing in that worked is not left for a weaker one.
        auto* candidate = new SubsonicBackend(m_parts->http, access, known->row.capabilities, this);
        return whenDone(candidate->signIn(), this, [candidate, answer](const Result<void>& signedIn) {
            candidate->deleteLater();
            answer.give(signedIn);
        });
    }
    const auto sample = m_parts->sources.sample(source);
    if (!sample)
        return answer.fail(sample.error());
    const SourceStore::Sample track = sample->value_or(SourceStore::Sample{});
    auto* check = new AddressCheck(m_parts->http, access, track.remoteId, track.title, this);
    whenDone(check->start(), this, [answer](const Result<void>& signedIn) { answer.give(signedIn); });
}

void AccountWorker::tryConnection(SourceId source, const Answer<ConnectionReport>& answer)
{
    const Known* known = find(source);
    if (!known || !m_parts)
        return answer.fail(noAccount());
    auto* trial = new ConnectionTrial(backend(source), this);
    auto* probe = new Probe(m_parts->http, accountOf(*known).address, this);
    whenDone(trial->start(probe->start()), this,
             [answer](const Result<ConnectionReport>& report) { answer.give(report); });
}

} // namespace sostenuto::sync
