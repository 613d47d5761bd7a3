#include "ui/models/ConnectionChecks.h"

namespace sostenuto::ui {

using sync::Capability;
using sync::Health;
using Outcome = ConnectionCheck::Outcome;
using Part = ConnectionCheck::Part;

namespace {

constexpr int longestWord = 60; ///< of what a server calls itself

ConnectionCheck checkOf(Part part, Capability capability, const sync::ServiceState& state)
{
    ConnectionCheck check{part};
    check.ms = state.answerMs[size_t(capability)];
    switch (state.of(capability)) {
    case Health::Ok:
        check.outcome = Outcome::Passed;
        break;
    case Health::Slow:
        check.outcome = Outcome::Slow;
        break;
    case Health::Down:
        check.outcome = Outcome::Failed;
        break;
    case Health::Unknown:
        check.outcome = Outcome::NotTried;
        break;
    }
    return check;
}

QString serverWords(const sync::ServerInfo& server)
{
    QStringList words;
    for (const QString& word : {server.product, server.version, server.apiVersion}) {
        if (!word.isEmpty())
            words.append(word.left(longestWord));
    }
    return words.join(u' ');
}

} // namespace

QVector<ConnectionCheck> connectionChecks(const sync::Account& account, const std::optional<AddressAnswer>& answer,
                                          const sync::ServiceState& state)
{
    ConnectionCheck address{Part::Address};
    ConnectionCheck secure{Part::Secure};
    ConnectionCheck server{Part::Server};
    if (answer && answer->found) {
        const bool isSecure = answer->found->address.scheme() == QStringLiteral("https");
        address.outcome = server.outcome = Outcome::Passed;
        address.ms = answer->ms;
        server.detail = serverWords(*answer->found);
        secure.outcome = isSecure ? Outcome::Passed : Outcome::NotOffered;
    } else if (answer) {
        address.outcome = Outcome::Failed;
        secure.outcome = server.outcome = Outcome::NotTried;
    }
    if (answer && !answer->found && answer->found.error().kind == sync::ErrorKind::NotSubsonic) {
        address.outcome = Outcome::Passed; // somebody else is there
        server.outcome = Outcome::Failed;
    }
    address.detail = account.address.host();
    return {address,
            secure,
            server,
            checkOf(Part::SignIn, Capability::SignIn, state),
            checkOf(Part::Library, Capability::Library, state),
            checkOf(Part::Streaming, Capability::Streaming, state),
            checkOf(Part::Artwork, Capability::Artwork, state),
            checkOf(Part::Changes, Capability::Writes, state)};
}

} // namespace sostenuto::ui
