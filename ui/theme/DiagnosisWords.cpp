#include "ui/theme/DiagnosisWords.h"

#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"

#include <QLocale>
#include <QStringList>

#include <cstdlib>

namespace sostenuto::ui {

using sync::CertificateFault;
using sync::Diagnosis;
using sync::Nature;
using sync::Published;
using sync::ServiceState;

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;

QString dateOf(const QDateTime& when)
{
    return QLocale().toString(when.toLocalTime().date(), say("d MMMM yyyy"));
}

QString certificateHeadline(CertificateFault fault)
{
    switch (fault) {
    case CertificateFault::Ended:
        return say("The certificate of %1 has ended");
    case CertificateFault::NotBegun:
        return say("The certificate of %1 is not valid yet");
    case CertificateFault::OtherName:
        return say("The certificate of %1 is for another name");
    default:
        return say("The certificate of %1 is not trusted");
    }
}

QString certificateSentence(const ServiceState& state)
{
    const sync::Certificate& certificate = state.diagnosis.certificate;
    switch (certificate.fault) {
    case CertificateFault::Ended:
        return say("It ended on %1. Whoever runs %2 has to renew it. Nothing was sent")
            .arg(dateOf(certificate.until), state.serverName);
    case CertificateFault::NotBegun:
        return say("It begins on %1. Nothing was sent").arg(dateOf(certificate.from));
    case CertificateFault::OtherName:
        return certificate.subject.isEmpty()
                   ? say("Another server may be answering in its place. Nothing was sent")
                   : say("It names “%1”. Another server may be answering in its place. Nothing was sent")
                         .arg(certificate.subject);
    case CertificateFault::SelfSigned:
        return say("It is signed by itself, as home servers often do. Trust it once if its fingerprint is the one that "
                   "%1 "
                   "shows. Nothing was sent")
            .arg(state.serverName);
    default:
        return say("Nobody whom this computer trusts has signed it. Nothing was sent");
    }
}

QString clockSentence(const Diagnosis& diagnosis)
{
    const qint64 off = std::llabs(diagnosis.clockOffMs);
    const QString rest = say("Set the computer's date and time, then connections are trusted again");
    if (off < hourMs)
        return rest;
    const QString much = off < dayMs ? counted(int(off / hourMs), "about 1 hour", "about %1 hours")
                                     : counted(int(std::min<qint64>(off / dayMs, 100'000)), "1 day", "%1 days");
    return (diagnosis.clockOffMs > 0 ? say("It is %1 ahead. %2") : say("It is %1 behind. %2")).arg(much, rest);
}

QString busySentence(const ServiceState& state)
{
    if (!state.diagnosis.waitUntil.isValid())
        return say("%1 is busy and takes fewer requests for a while").arg(state.serverName);
    return say("%1 is busy and asked to be left alone until %2")
        .arg(state.serverName, state.diagnosis.waitUntil.toLocalTime().toString(u"HH:mm"));
}

/// Of what kept anything from coming back.
QString waySentence(const ServiceState& state)
{
    if (state.diagnosis.unclearSide)
        return say("%1 and its status page are both out of reach. The cause may be this network or the provider")
            .arg(state.serverName);
    switch (state.diagnosis.nature) {
    case Nature::NameLookup:
        return say("The name in the address of %1 is not found. If it has moved, change its address in Settings")
            .arg(state.serverName);
    case Nature::Unreachable:
        return say("Nothing takes a connection at its address. It may have been stopped, or be starting");
    default:
        return say("Nothing came back in time. The server, the way to it or this network may be the cause");
    }
}

} // namespace

QString troubleHeadline(const ServiceState& state)
{
    switch (state.diagnosis.nature) {
    case Nature::NoNetwork:
        return say("This computer is offline");
    case Nature::NetworkSignIn:
        return say("This network asks you to sign in");
    case Nature::Clock:
        return say("This computer's clock is wrong");
    case Nature::Certificate:
        return certificateHeadline(state.diagnosis.certificate.fault).arg(state.serverName);
    case Nature::WrongPage:
        return say("Something else answers in place of %1").arg(state.serverName);
    case Nature::OtherServer:
        return say("Another server answers in place of %1").arg(state.serverName);
    case Nature::Gateway:
    case Nature::ServerErrors:
        return say("%1 is down").arg(state.serverName);
    case Nature::Busy:
        return say("%1 is too busy to answer").arg(state.serverName);
    default:
        return say("%1 is not answering").arg(state.serverName);
    }
}

QString diagnosisSentence(const ServiceState& state, const QDateTime& now)
{
    Q_UNUSED(now)
    switch (state.diagnosis.nature) {
    case Nature::NoNetwork:
        return say("The system reports no network. %1 itself may be fine").arg(state.serverName);
    case Nature::NetworkSignIn:
        return say("It lets nothing through until a page of its own was filled in");
    case Nature::NameLookup:
    case Nature::Unreachable:
    case Nature::Silent:
        return waySentence(state);
    case Nature::Certificate:
        return certificateSentence(state);
    case Nature::Clock:
        return clockSentence(state.diagnosis);
    case Nature::WrongPage:
        return say("A page for people came back, not %1. Its address may have changed, or the page stands in for it")
            .arg(state.serverName);
    case Nature::OtherServer:
        return say("It is not the one that this library came from. Nothing was taken from it");
    case Nature::Gateway:
        return say("The way to %1 works, but what stands before it gets no answer from it").arg(state.serverName);
    case Nature::ServerErrors:
        return say("%1 answers with errors of its own").arg(state.serverName);
    case Nature::Busy:
        return busySentence(state);
    case Nature::Maintenance:
        return say("%1 says that it is being worked on").arg(state.serverName);
    case Nature::SignIn:
        return say("%1 no longer takes the kept sign-in. Changes stay here until you sign in again")
            .arg(state.serverName);
    case Nature::Slow:
        return state.scope == sync::Scope::Streaming
                   ? say("Music comes more slowly than it should. What is on this computer plays at once")
                   : say("It answers later than it usually does");
    case Nature::OnePart:
        return say("Only this fails. The rest of %1 works").arg(state.serverName);
    case Nature::OneAddress:
        return say("One of its addresses does not answer. Another one is used");
    case Nature::Unknown:
        break;
    }
    return {};
}

Remedy remedyOf(const ServiceState& state)
{
    if (state.diagnosis.nature == Nature::NetworkSignIn && !state.diagnosis.networkPage.isEmpty())
        return Remedy::OpenNetworkPage;
    return state.diagnosis.nature == Nature::Certificate ? Remedy::ShowCertificate : Remedy::None;
}

QString remedyWords(Remedy remedy)
{
    switch (remedy) {
    case Remedy::OpenNetworkPage:
        return say("Open sign-in page");
    case Remedy::ShowCertificate:
        return say("Show certificate");
    case Remedy::None:
        break;
    }
    return {};
}

QString reasonSentence(const ServiceState& state, const QDateTime& now)
{
    QStringList sentences{diagnosisSentence(state, now), publishedSentence(state, now)};
    sentences.removeAll(QString());
    return sentences.join(u". "_qs);
}

QString publishedSentence(const ServiceState& state, const QDateTime& now)
{
    if (!state.published)
        return {};
    const Published& published = *state.published;
    const QString page = published.page.isEmpty() ? say("The status page") : published.page;
    const QString at = sinceOf(published.checkedAt, now);
    switch (published.says) {
    case Published::Says::NoProblem:
        return say("%1 showed no problem at %2").arg(page, at);
    case Published::Says::Problem:
        return published.from.isValid()
                   ? say("%1 reports since %2: “%3”").arg(page, sinceOf(published.from, now), published.title)
                   : say("%1 reports: “%2”").arg(page, published.title);
    case Published::Says::MaintenancePlanned:
    case Published::Says::MaintenanceRunning:
        break;
    }
    return say("%1 announces: “%2”").arg(page, published.title);
}

QString certificateFacts(const sync::Certificate& certificate)
{
    const QString times = say("Valid from %1 to %2").arg(dateOf(certificate.from), dateOf(certificate.until));
    return certificate.subject.isEmpty() ? times : say("For “%1”. %2").arg(certificate.subject, times);
}

QString fingerprintOf(const QByteArray& sha256)
{
    return QString::fromLatin1(sha256.toHex(':').toUpper());
}

} // namespace sostenuto::ui
