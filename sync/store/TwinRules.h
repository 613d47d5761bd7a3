// When two rows of different sources are the same thing. Pure.
#pragma once

#include <QString>
#include <QVector>

#include <optional>

namespace sostenuto::sync {

/// Lengths of one recording: files of one master differ by their padding.
inline constexpr qint64 mostApartMs = 3'000;
/// How far two lengths differ; 0 where one of them is not known.
[[nodiscard]] qint64 apartMs(qint64 a, qint64 b);

/// A track, as its recording is recognised. Keys as in sync/store/TextKeys; 0 and empty = not known.
struct RecordingFacts {
    qint64 id = 0;
    QString titleKey;
    QString artistKey;
    QString albumKey;
    int disc = 0;
    int number = 0;
    qint64 durationMs = 0;
    QString musicBrainzId; ///< of the recording
};

/// An album, as it is recognised.
struct ReleaseFacts {
    qint64 id = 0;
    QString titleKey;
    QString artistKey;
    int year = 0;
    QString musicBrainzId; ///< of the release
};

/// The same recording on the same album, which of `others`? Where both have a MusicBrainz id that decides, but for the
/// album. Else title, artist and album are the same, disc and number too where both say one, and the lengths differ by
/// mostApartMs at most. The nearest length; nothing when it is not
/// clear which.
[[nodiscard]] std::optional<qsizetype> sameRecording(const RecordingFacts& mine, const QVector<RecordingFacts>& others);
/// The same album: the year is the same where both say one, and so is the MusicBrainz id.
[[nodiscard]] std::optional<qsizetype> sameRelease(const ReleaseFacts& mine, const QVector<ReleaseFacts>& others);

} // namespace sostenuto::sync
