// What a service did when each of its parts was tried once.
#pragma once

#include "sync/model/Account.h"
#include "sync/model/Error.h"
#include "sync/model/ServiceState.h"

#include <array>
#include <optional>

namespace sostenuto::sync {

struct ConnectionReport {
    struct Part {
        bool tried = false; ///< false: an earlier step failed, or there is nothing there to ask for
        std::optional<ErrorKind> error = {};
        qint64 ms = 0; ///< until the answer was whole; of streaming until its first bytes
        friend bool operator==(const Part&, const Part&) = default;
    };

    Result<ServerInfo> server; ///< who answers at the address in use, asked without credentials
    qint64 serverMs = 0;
    std::array<Part, capabilityCount> parts{}; ///< writes are never tried: nothing is changed to find out
    qint64 bitsPerSecond = 0;                  ///< of the stream's bytes after the first; 0 = too few to say
    std::optional<bool> timesLyrics;           ///< gives words line by line, with times; nothing = not found out
    qint64 ms = 0;                             ///< all of it

    [[nodiscard]] const Part& of(Capability part) const { return parts[static_cast<size_t>(part)]; }
};

} // namespace sostenuto::sync
