// The words of what is heard, line by line, and which line is sung.
#pragma once

#include "ui/theme/LyricsWords.h"

#include <sync/model/Ids.h>
#include <sync/model/Lyrics.h>

#include <QAbstractListModel>
#include <QTimer>

namespace sostenuto::ui {

class Playback;
struct Services;

/// Rows are lines; an empty one is a rest between verses. Follows the player, and sets no timer while nobody looks.
/// Thread: main.
class LyricsModel : public QAbstractListModel {
    Q_OBJECT

public:
    LyricsModel(Services& services, Playback& playback, QObject* parent = nullptr);

    /// Whether somebody sees it: only then is anything asked, and the time of the lines kept.
    void setWatched(bool watched);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    [[nodiscard]] const sync::Lyrics& lyrics() const { return m_lyrics; }
    /// Why there are no rows.
    [[nodiscard]] NoLyrics whyNone() const { return m_why; }
    /// Nothing is known yet: neither rows nor a reason.
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    /// Display name of the service of the track; empty = it is of a folder.
    [[nodiscard]] QString server() const { return m_server; }
    /// -1 = none yet, or the lines have no times.
    [[nodiscard]] int sungLine() const { return m_sung; }
    /// Goes there in the track. Nothing where the line has no time.
    void seekTo(int line);

Q_SIGNALS:
    /// Other lines, or another reason for having none.
    void changed();
    void sungLineChanged(int line);

private:
    void follow();
    void read();
    void readServer();
    void take(const sync::Lyrics& lyrics, NoLyrics why);
    void keepTime();

    Services& m_services;
    Playback& m_playback;
    bool m_isWatched = false;
    sync::TrackId m_track;
    sync::Lyrics m_lyrics;
    NoLyrics m_why = NoLyrics::NothingPlays;
    bool m_isLoading = false;
    bool m_isStale = true; ///< the track changed while nobody looked
    QString m_server;
    int m_sung = -1;
    QTimer m_next; ///< to the next line
};

} // namespace sostenuto::ui
