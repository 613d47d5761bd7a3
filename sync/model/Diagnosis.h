// What the trouble with a service is, as far as it was found out. Kinds and how each is told apart: DECISIONS,
// "Diagnosis".
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUrl>

namespace sostenuto::sync {

enum class Nature {
    Unknown,       ///< something fails; nobody knows yet what
    NoNetwork,     ///< this computer has no network
    NetworkSignIn, ///< the network wants a sign-in page filled in first (captive portal)
    NameLookup,    ///< the service's name is not found, the network works
    Unreachable,   ///< refused or no route: nothing listens there
    Silent,        ///< no answer in time
    Certificate,   ///< the certificate is not good: see Diagnosis::certificate
    Clock,         ///< this computer's clock is wrong, which makes certificates look expired
    WrongPage,     ///< an answer, but from something else than the service (a proxy's page)
    Gateway,       ///< the proxy before the service answers, the service behind it does not
    ServerErrors,  ///< the service itself reports errors
    Busy,          ///< it asks to be left alone for a while, or reads its library
    Maintenance,   ///< it says that it is being worked on
    SignIn,        ///< it does not take our sign-in
    Slow,          ///< it answers, later than it used to
    OnePart,       ///< one capability fails, others work
    OneAddress,    ///< another address of the same service works
    OtherServer,   ///< another Subsonic server answers at the address
};

enum class CertificateFault { None, Ended, NotBegun, OtherName, SelfSigned, NotTrusted };

/// A certificate that was refused. Text in it is data from outside: plain text, bounded.
struct Certificate {
    CertificateFault fault = CertificateFault::None;
    QString subject;        ///< whom it names, at most 80 characters
    QDateTime from;         ///< UTC
    QDateTime until;        ///< UTC
    QByteArray fingerprint; ///< SHA-256, 32 bytes
    friend bool operator==(const Certificate&, const Certificate&) = default;
};

struct Diagnosis {
    Nature nature = Nature::Unknown;
    Certificate certificate;  ///< with Nature::Certificate and Nature::Clock
    QUrl networkPage;         ///< with NetworkSignIn: where to sign in, http or https; may be empty
    qint64 clockOffMs = 0;    ///< with Clock: this computer's clock less the right time
    QDateTime waitUntil;      ///< with Busy and Maintenance: what the service asked for, UTC; may be invalid
    bool unclearSide = false; ///< service and its status page are both out of reach: it may be this side
    friend bool operator==(const Diagnosis&, const Diagnosis&) = default;
};

} // namespace sostenuto::sync
