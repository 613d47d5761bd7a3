// What the media controls show of the heard track beside its row: its cover, the artist of its album, the listener's
// own file.
#pragma once

#include <sync/model/Library.h>

#include <QObject>
#include <QString>

#include <optional>

namespace sostenuto::ui {
struct Services;
}

namespace sostenuto::app {

/// Each is empty until it was read, and where there is none. Thread: main.
class HeardDetails : public QObject {
    Q_OBJECT

public:
    /// `services` outlives it.
    explicit HeardDetails(ui::Services& services, QObject* parent = nullptr);

    /// Of another row than before everything is read anew.
    void follow(const std::optional<sync::Track>& row);
    /// The same row, and the library may say something else of it.
    void readAgain();
    /// All but the cover, which may come over the network.
    [[nodiscard]] bool isRead() const { return m_reading == 0; }

    [[nodiscard]] const QString& coverKey() const { return m_coverKey; }
    [[nodiscard]] const QString& coverFile() const { return m_coverFile; }
    [[nodiscard]] const QString& albumArtist() const { return m_albumArtist; }
    /// Only of a folder of the listener's: addresses of services have passwords in them, and what is held has names
    /// that mean nothing to others and goes again.
    [[nodiscard]] const QString& file() const { return m_file; }

Q_SIGNALS:
    void changed();

private:
    void followCover();
    void readAlbum();
    void readFile();
    void wasRead();

    ui::Services& m_services;
    std::optional<sync::Track> m_row;
    sync::TrackId m_track;
    sync::AlbumId m_album;
    int m_reading = 0; ///< questions that are not answered yet
    QString m_coverKey;
    QString m_coverFile;
    QString m_albumArtist;
    QString m_file;
};

} // namespace sostenuto::app
