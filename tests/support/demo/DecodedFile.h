// A whole audio file, decoded. For short ones.
#pragma once

#include <QString>

#include <vector>

namespace sostenuto::test {

struct DecodedFile {
    std::vector<float> samples; ///< interleaved; empty = it could not be decoded
    int sampleRate = 0;
    int channels = 0;
    QString title;
};

[[nodiscard]] DecodedFile decodeFile(const QString& path);

} // namespace sostenuto::test
