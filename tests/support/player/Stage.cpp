#include "tests/support/player/Stage.h"

#include <QFile>
#include <QTemporaryDir>

namespace sostenuto::player::test {

QByteArray encoded(const Sound& sound, const QString& ending, const QStringList& options)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("sound.") + ending));
    if (!encode(sound, file.fileName(), options) || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

QList<QByteArray> numberedTracks(int count)
{
    const Sound whole = numbered(Rate, TrackFrames * count);
    QList<QByteArray> files;
    for (int i = 0; i < count; ++i) {
        files << encoded(whole.part(i * TrackFrames, TrackFrames));
        if (files.last().isEmpty())
            return {};
    }
    return files;
}

} // namespace sostenuto::player::test
