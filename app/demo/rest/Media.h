// The methods that answer with bytes: audio, in parts if wanted, and pictures.
#pragma once

#include "app/demo/rest/World.h"

#include <QCache>

namespace sostenuto::demo {

/// What a Range header asks of a body of `size` bytes (RFC 9110, 14.2: one range; more than one is answered whole).
struct ByteRange {
    enum class Kind { Whole, Part, Unsatisfiable } kind = Kind::Whole;
    qint64 first = 0;
    qint64 last = 0; ///< included
};
[[nodiscard]] ByteRange parseRange(const QByteArray& header, qint64 size);

class Media {
public:
    explicit Media(World& world) : m_world(world), m_pictures(16 * 1024 * 1024) {}

    /// `stream` and `download` are the same here: the original file. May answer later, when the file is made.
    void sendAudio(const Request& request, const Send& send);
    void sendCover(const Request& request, const Send& send);

private:
    QByteArray picture(const QString& id, int size);

    World& m_world;
    QCache<QString, QByteArray> m_pictures; ///< cost in bytes
};

} // namespace sostenuto::demo
