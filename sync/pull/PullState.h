// Where a pull of the whole catalogue stands, and what the last one left. Values that are kept with the source.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QVector>

namespace sostenuto::sync {

enum class PullPhase {
    Artists,
    Albums, ///< each page with its tracks, where the service does not list tracks by themselves
    Tracks,
    Lists, ///< what is loved, and playlists
    Sweep,
    Done,
};

/// What the last whole pull found: what a refresh compares with.
struct PullMemory {
    bool clean = true; ///< everything came, and what was gone could be hidden
    QString stamp;     ///< RemoteSignal::stamp
    int albums = 0;    ///< rows that the service lists
    int tracks = 0;    ///< rows that the service lists; 0 = not known, or none by themselves
    int missing = 0;   ///< tracks that albums announced and that did not come
    int vanishing = 0; ///< tracks whose hiding was refused because they were too many
    int looks = 0;     ///< refreshes since, for taking turns
    // What tracks say is read again, a few pages at each refresh, after the service looked through its music.
    QString wordsStamp;     ///< RemoteSignal::stamp as that began
    qint64 wordsBeganS = 0; ///< when, in seconds since 1970
    int wordsAt = -1;       ///< rows read since; -1 = all were
    /// Albums that were read and still are not as the service announces them; told from others by announcedAs().
    QVector<qint64> odd;

    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static PullMemory fromJson(const QByteArray& json);
    friend bool operator==(const PullMemory&, const PullMemory&) = default;
};

/// Kept with the source after every page (SourceStore::setPullState), so that an interrupted pull goes on where it was.
struct PullState {
    PullPhase phase = PullPhase::Artists;
    bool walksAlbums = false;
    bool clean = true;     ///< everything that was asked for came
    int offset = 0;        ///< rows received in this phase, which is where the next page begins
    qint64 generation = 0; ///< 0 = no pull is under way
    QDateTime beganAt;
    QString lastPage; ///< first and last id of the page before, see advanced()
    int artists = 0;  ///< received so far, each once
    int albums = 0;
    int tracks = 0;
    int announcedTracks = 0; ///< as the albums say
    int listedAlbums = 0;    ///< rows, however often they repeat
    int listedTracks = 0;
    int repeated = 0; ///< rows that this pull had seen already: the list moves, or has no firm order

    // Where something is odd, see PullPlan.
    int widest = 0;     ///< rows of this phase's longest page
    int ahead = 0;      ///< the page at `offset` was empty: so far behind it is looked for more
    int gap = 0;        ///< there was more so far behind it: the empty page is asked for once more
    int troubles = 0;   ///< failures of pages in a row, while other questions are answered
    int nothingNew = 0; ///< pages in a row that brought nothing new

    // What the service said of itself when this pull began.
    QString stamp;
    qint64 counted = -1;
    bool scanning = false;

    PullMemory last;

    [[nodiscard]] bool isUnderWay() const { return generation > 0 && phase != PullPhase::Done; }
    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static PullState fromJson(const QByteArray& json);
    friend bool operator==(const PullState&, const PullState&) = default;
};

} // namespace sostenuto::sync
