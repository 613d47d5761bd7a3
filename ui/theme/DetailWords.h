// Everything known of a track, as lines of a label and a value.
#pragma once

#include <sync/model/Library.h>
#include <sync/model/TrackDetails.h>

#include <QDateTime>
#include <QString>
#include <QVector>

namespace sostenuto::ui {

struct DetailLine {
    QString label;
    QString value; ///< plain text from outside; never empty
    friend bool operator==(const DetailLine&, const DetailLine&) = default;
};

/// Only what is known. `server`: the display name of the track's service.
[[nodiscard]] QVector<DetailLine> detailLines(const sync::Track& track, const sync::TrackDetails& details,
                                              const QString& server, const QDateTime& now);
/// For the clipboard: "Title: Glass Tide" per line.
[[nodiscard]] QString detailText(const QVector<DetailLine>& lines);

} // namespace sostenuto::ui
