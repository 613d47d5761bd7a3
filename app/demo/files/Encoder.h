// Samples to an audio file, by libavcodec and libavformat.
#pragma once

#include "app/demo/catalogue/Catalogue.h"

#include <QByteArray>
#include <QPair>
#include <QString>
#include <QVector>

#include <span>

namespace sostenuto::demo {

/// The codec, or FLAC where this FFmpeg has no encoder for it.
[[nodiscard]] Codec usableCodec(Codec wanted);

struct EncodeJob {
    QString path;              ///< written anew
    Codec codec = Codec::Flac; ///< usable
    int sampleRate = 44100;
    QVector<QPair<QString, QString>> tags;
    QByteArray coverJpeg; ///< empty = none
};

/// Interleaved stereo. False with a sentence in the log when it did not work; the file is then
/// of no use. Thread: any.
[[nodiscard]] bool encode(const EncodeJob& job, std::span<const float> samples);

} // namespace sostenuto::demo
