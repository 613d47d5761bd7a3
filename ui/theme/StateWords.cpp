// The short words about the service, and why something failed.
#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"

#include <algorithm>

namespace sostenuto::ui {

using sync::BannerKind;
using sync::ErrorKind;
using sync::Health;
using sync::Scope;
using sync::ServiceState;

namespace {

QString scopeWord(const ServiceState& state, bool slow)
{
    switch (state.scope) {
    case Scope::Streaming:
        return slow ? say("Streaming slow") : say("Streaming down");
    case Scope::Library:
        return slow ? say("Library slow") : say("Library down");
    case Scope::SignIn:
        return slow ? say("Sign-in slow") : say("Sign-in down");
    case Scope::Writes:
        return slow ? say("Sync slow") : say("Sync down");
    case Scope::Artwork:
        return slow ? say("Artwork slow") : say("Artwork down");
    case Scope::Server:
        break;
    }
    return (slow ? say("%1 slow") : say("%1 down")).arg(state.serverName);
}

bool isUnknown(const ServiceState& state)
{
    return std::all_of(state.health.begin(), state.health.end(), [](Health h) { return h == Health::Unknown; });
}

} // namespace

QString statusWord(const ServiceState& state)
{
    switch (state.kind) {
    case BannerKind::Degraded:
        return scopeWord(state, state.scope != Scope::Artwork || state.of(sync::Capability::Artwork) != Health::Down);
    case BannerKind::Outage:
        return scopeWord(state, false);
    case BannerKind::Offline:
        return say("Offline");
    case BannerKind::Recovering:
        return say("Catching up");
    case BannerKind::SignedOut:
        return say("Signed out");
    case BannerKind::Drill:
        return say("Outage drill");
    case BannerKind::MaintenancePlanned:
    case BannerKind::Maintenance:
        return say("Maintenance");
    case BannerKind::AllClear:
    case BannerKind::None:
        break;
    }
    if (!state.source.isValid())
        return say("No server");
    return isUnknown(state) ? say("Not checked yet") : say("All services up");
}

StatusFamily statusFamily(const ServiceState& state)
{
    switch (state.kind) {
    case BannerKind::Outage: // artwork does not matter for listening
        return state.scope == Scope::Artwork ? StatusFamily::Degraded : StatusFamily::Outage;
    case BannerKind::Degraded:
    case BannerKind::SignedOut:
        return StatusFamily::Degraded;
    case BannerKind::Offline:
    case BannerKind::Drill:
        return StatusFamily::Offline;
    case BannerKind::MaintenancePlanned:
    case BannerKind::Maintenance:
        return StatusFamily::Maintenance;
    case BannerKind::Recovering:
        return StatusFamily::Recovering;
    case BannerKind::AllClear:
        return StatusFamily::Ok;
    case BannerKind::None:
        break;
    }
    return !state.source.isValid() || isUnknown(state) ? StatusFamily::Offline : StatusFamily::Ok;
}

QString connectSentence(ErrorKind kind, const QString& server)
{
    const auto about = [&](const char* sentence) { return say(sentence).replace(u"%1"_qs, server); };
    switch (kind) {
    case ErrorKind::NoNetwork:
        return say("This computer has no network. Connect it, then try again.");
    case ErrorKind::NameLookup:
        return about(sayLater("There is no server named %1. Check the address for typing mistakes."));
    case ErrorKind::Refused:
        return about(
            sayLater("Nothing answers at %1. Check the address and the port, and whether the server is running."));
    case ErrorKind::ConnectionLost:
        return about(sayLater("The connection to %1 broke off. Try again in a moment."));
    case ErrorKind::Timeout:
        return about(sayLater("No answer from %1. Check the address, or try again in a moment."));
    case ErrorKind::Tls:
        return about(sayLater("The connection to %1 is not secure: its certificate could not be checked. "
                              "Check the address and this computer's clock, or ask who runs the server."));
    case ErrorKind::NotSubsonic:
        return about(sayLater("%1 answers, but not as an OpenSubsonic server. "
                              "Check the address; a folder may be missing at its end, such as /music."));
    case ErrorKind::OtherServer:
        return about(
            sayLater("%1 is another server: the music that is known is not there. Connect to it as a server of its "
                     "own."));
    case ErrorKind::WrongPassword:
        return about(sayLater("%1 does not accept this user name and password. Check both."));
    case ErrorKind::AuthUnsupported:
        return about(sayLater("%1 offers no way of signing in that Sostenuto knows. "
                              "Ask who runs the server to allow sign-in with a password."));
    case ErrorKind::NotAllowed:
        return about(sayLater("This user may not use music players at %1. Ask who runs the server."));
    case ErrorKind::NotFound:
        return about(sayLater("%1 answers, but has no music at this address. Check the part after the host name."));
    case ErrorKind::Throttled:
        return about(sayLater("%1 asks for a pause: it had too many requests. Try again in a few minutes."));
    case ErrorKind::ServerError:
        return about(sayLater("%1 has a fault of its own and could not answer. Try again later."));
    case ErrorKind::Protocol:
        return about(sayLater("%1 gave an answer that Sostenuto does not understand. The server may need an update."));
    case ErrorKind::NoKeyring:
        return say("No keychain was found, so the password can't be kept. It is asked for at every start.");
    case ErrorKind::NoPassword:
        return about(sayLater("The password for %1 is not in the keychain. Enter it again."));
    case ErrorKind::WorkOffline:
        return say("You are working offline. Go online, then connect.");
    case ErrorKind::Cancelled:
        return say("Connecting was stopped.");
    case ErrorKind::CutShort:
    case ErrorKind::NotAudio:
    case ErrorKind::Undecodable:
        return about(sayLater("%1 gave an answer that broke off. Try again in a moment."));
    case ErrorKind::DiskFull:
    case ErrorKind::ReadOnly:
    case ErrorKind::FileMissing:
    case ErrorKind::StoreDamaged:
    case ErrorKind::StoreTooNew:
    case ErrorKind::StoreFailed:
        return troubleSentence(kind);
    }
    return {};
}

QString skippedBackSentence(int count)
{
    return counted(count, "The track that was skipped can play again.", "%1 tracks that were skipped can play again.");
}

QString troubleSentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::DiskFull:
        return say("The disk is full. Downloads are paused, playing goes on.");
    case ErrorKind::ReadOnly:
        return say("Sostenuto can't write to its folder. What is here plays, but changes can't be kept. "
                   "Make the folder writable and start again.");
    case ErrorKind::FileMissing:
        return say("A file is no longer where it was. It is fetched again when it is needed.");
    case ErrorKind::StoreDamaged:
        return say("The library on this computer is damaged. What is here keeps playing. Start Sostenuto again: what "
                   "you made is brought back then, and the rest is read again from your server.");
    case ErrorKind::StoreTooNew:
        return say("The library on this computer was written by a newer Sostenuto. Update Sostenuto to open it.");
    case ErrorKind::StoreFailed:
        return say("The library on this computer could not be opened. Nothing was deleted. Start Sostenuto again.");
    case ErrorKind::CutShort:
    case ErrorKind::NotAudio:
    case ErrorKind::Undecodable:
        return say("This file could not be read. Skipped");
    case ErrorKind::NoKeyring:
        return say("No keychain was found. What is here plays; the password is asked for when you go online.");
    default: // of the way to the service: the banner speaks of it
        return {};
    }
}

QString storeReplacedSentence()
{
    return say("The library on this computer was damaged. What you made was brought back; the rest is read again "
               "from your server.");
}

QString folderSentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::FileMissing:
        return say("This folder can't be opened. Check that it is there and that you may read it.");
    case ErrorKind::NotAllowed:
        return say("This folder lies in one that is in the library already, or has one in it.");
    default:
        return say("The library can't be written, so the folder can't be added. What is here keeps playing.");
    }
}

QString folderStateWords(const sync::MusicFolder& folder)
{
    const QString tracks = counted(folder.trackCount, "1 track", "%1 tracks");
    if (folder.away)
        return say("Not connected. %1 come back with it").replace(u"%1"_qs, tracks);
    if (folder.scanning && folder.toScan > 0)
        return say("Reading %1 of %2")
            .arg(QLocale().toString(folder.scanned), counted(folder.toScan, "1 file", "%1 files"));
    if (folder.scanning && folder.trackCount == 0)
        return say("Looking through it");
    if (folder.unread > 0)
        return say("%1 · %2 could not be read")
            .arg(tracks, counted(folder.unread, "1 file or folder", "%1 files or folders"));
    return tracks;
}

QString stationSentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NoNetwork:
        return say("This computer has no network. What is here keeps playing.");
    case ErrorKind::NameLookup:
        return say("There is no station with this name. Check the address for typing mistakes.");
    case ErrorKind::NotFound:
        return say("The station is not at this address. It may have moved, or be off the air.");
    case ErrorKind::NotAudio:
        return say("This address has no stream that Sostenuto can play. "
                   "Try the address of the sound itself, or of an .m3u or .pls file.");
    case ErrorKind::Tls:
        return say("The connection to the station is not secure: its certificate could not be checked.");
    case ErrorKind::Protocol:
        return say("This is not the address of a stream. It begins with http:// or https://.");
    case ErrorKind::Throttled:
    case ErrorKind::ServerError:
        return say("The station is full or has a fault of its own. Try again later.");
    case ErrorKind::StoreDamaged:
    case ErrorKind::StoreFailed:
    case ErrorKind::DiskFull:
    case ErrorKind::ReadOnly:
        return say("The library can't be written, so the station can't be kept.");
    default:
        return say("The station does not answer. Try again later.");
    }
}

QString availabilityWord(sync::Availability availability, const QString& server, double progress)
{
    switch (availability) {
    case sync::Availability::Kept:
        return say("Kept on this computer");
    case sync::Availability::Held:
        return say("On this computer");
    case sync::Availability::Loading:
        return say("Downloading, %1 percent").arg(qRound(std::clamp(progress, 0.0, 1.0) * 100));
    case sync::Availability::Waiting:
        return say("Waiting to download");
    case sync::Availability::Failed:
        return say("Download failed");
    case sync::Availability::Live:
        return say("Internet radio");
    case sync::Availability::Server:
        break;
    }
    return server.isEmpty() ? say("Needs its server") : say("Needs %1").arg(server);
}

} // namespace sostenuto::ui
