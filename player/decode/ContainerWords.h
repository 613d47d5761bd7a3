// What a container carries beside the sound: its tags and its picture.
#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

struct AVFormatContext;
struct AVStream;

namespace sostenuto::player {

/// Name and value, those of the file before those of the stream: each kind of container has its tags in one of the two.
/// A thousand at most; values longer than a megabyte are left out.
[[nodiscard]] std::vector<std::pair<QByteArray, QByteArray>> tagsOf(const AVFormatContext& format,
                                                                    const AVStream& stream);
/// The first picture of at most 32 MB; empty = none.
[[nodiscard]] QByteArray pictureOf(const AVFormatContext& format);

} // namespace sostenuto::player
