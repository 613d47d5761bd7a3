// What is known of an artist beside its row: the words of its service, and how much of it was heard.
#pragma once

#include "sync/model/Ids.h"

#include <QDateTime>
#include <QString>

namespace sostenuto::sync {

struct ArtistDetails {
    QString about;     ///< plain text, '\n' between paragraphs; empty = its service says nothing, or was not asked yet
    SourceId source;   ///< whose words `about` are
    QDateTime savedAt; ///< UTC; when it said them
    int plays = 0;     ///< of all tracks that the artist is on, as their services count them
    QDateTime firstPlay; ///< UTC; invalid = not known, as where plays were counted that this computer did not see
    friend bool operator==(const ArtistDetails&, const ArtistDetails&) = default;
};

} // namespace sostenuto::sync
