// What came of a read, in the player's words.
#pragma once

#include <player/source/ByteStream.h>
#include <sync/model/ByteRead.h>

namespace sostenuto::app {

[[nodiscard]] inline player::ByteStream::Read asPlayerRead(const sync::ByteRead& read)
{
    using Status = player::ByteStream::Status;
    switch (read.status) {
    case sync::ReadStatus::Ok:
        return {Status::Ok, read.bytes};
    case sync::ReadStatus::End:
        return {Status::End, 0};
    case sync::ReadStatus::Aborted:
        return {Status::Aborted, 0};
    case sync::ReadStatus::Failed:
        break;
    }
    return {Status::Failed, 0};
}

} // namespace sostenuto::app
