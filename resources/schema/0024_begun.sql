-- Albums and playlists that the listener began, and how far. Follows from what plays; no service hears of it.
CREATE TABLE begun (
    kind        TEXT NOT NULL CHECK (kind IN ('album', 'playlist')),
    object      INTEGER NOT NULL,               -- the row of that kind
    track_id    INTEGER NOT NULL REFERENCES track (id) ON DELETE CASCADE,
    place       INTEGER NOT NULL,               -- of the track in the list, 0-based, when it was left
    position_ms INTEGER NOT NULL,
    left_at     INTEGER NOT NULL,
    PRIMARY KEY (kind, object)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER begun_of_album AFTER DELETE ON album BEGIN
    DELETE FROM begun WHERE kind = 'album' AND object = OLD.id;
END;
CREATE TRIGGER begun_of_playlist AFTER DELETE ON playlist BEGIN
    DELETE FROM begun WHERE kind = 'playlist' AND object = OLD.id;
END;

CREATE INDEX album_loved ON album (loved) WHERE loved = 1;
