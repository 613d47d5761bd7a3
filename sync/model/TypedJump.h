// Letters typed in a list.
#pragma once

#include <QString>
#include <QVector>

namespace sostenuto::sync {

/// Which of the rows is the first whose text begins so?
struct TypedJump {
    enum class Text {
        TrackTitle,
        TrackArtist,
        TrackAlbum,
        TrackGenre,
        TrackComposer,
        AlbumTitle,
        AlbumArtist,
        ArtistName
    } text = Text::TrackTitle;
    QString typed;
    QVector<qint64> ids; ///< the list, in its order
};

} // namespace sostenuto::sync
