// What came of a read of bytes that may still be on their way.
#pragma once

#include <QtGlobal>

namespace sostenuto::sync {

enum class ReadStatus { Ok, End, Failed, Aborted };

struct ByteRead {
    ReadStatus status = ReadStatus::Failed;
    qint64 bytes = 0; ///< > 0 only with Ok
};

} // namespace sostenuto::sync
