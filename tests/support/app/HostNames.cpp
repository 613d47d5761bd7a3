#include "tests/support/app/HostNames.h"

#include <QHostInfo>
#include <QTest>

#include <atomic>
#include <cstring>

#include <dlfcn.h>
#include <netdb.h>

namespace sostenuto::tests {

namespace {

std::atomic<bool> areKnown = true;
std::atomic<int> forgotten = 0;

/// Qt remembers the last 128 names for a minute, and nobody can ask it not to.
constexpr int moreThanQtRemembers = 140;

} // namespace

void HostNames::setKnown(bool known)
{
    if (areKnown && !known) {
        int answered = 0;
        for (int i = 0; i < moreThanQtRemembers; ++i)
            QHostInfo::lookupHost(QStringLiteral("other-%1.test").arg(forgotten++), QCoreApplication::instance(),
                                  [&answered](const QHostInfo&) { ++answered; });
        if (!QTest::qWaitFor([&answered] { return answered == moreThanQtRemembers; }, 20'000))
            qFatal("names are not looked up");
    }
    areKnown = known;
}

} // namespace sostenuto::tests

extern "C" int getaddrinfo(const char* node, const char* service, const addrinfo* hints, addrinfo** found)
{
    using Function = int(const char*, const char*, const addrinfo*, addrinfo**);
    static auto* const real = reinterpret_cast<Function*>(dlsym(RTLD_NEXT, "getaddrinfo"));
    const std::size_t length = node ? std::strlen(node) : 0;
    const bool isOurs = length > 5 && std::strcmp(node + length - 5, ".test") == 0;
    if (isOurs && !sostenuto::tests::areKnown)
        return EAI_NONAME;
    return real(isOurs ? "127.0.0.1" : node, service, hints, found);
}
