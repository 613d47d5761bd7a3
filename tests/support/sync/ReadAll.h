// A track read as the decode thread reads it.
#pragma once

#include "sync/service/HeldService.h"

#include <QByteArray>

#include <thread>

namespace sostenuto::tests {

/// To its end; empty when that does not arrive.
[[nodiscard]] inline QByteArray readAll(sync::HeldService& held, sync::TrackId track)
{
    QByteArray all;
    std::thread reader([&] {
        const auto bytes = held.open(track);
        char buffer[4096];
        while (true) {
            const auto read = bytes->read(all.size(), buffer, sizeof buffer);
            if (read.status == sync::HeldBytes::Status::End)
                return;
            if (read.status != sync::HeldBytes::Status::Ok)
                return all.clear();
            all.append(buffer, read.bytes);
        }
    });
    reader.join();
    return all;
}

} // namespace sostenuto::tests
