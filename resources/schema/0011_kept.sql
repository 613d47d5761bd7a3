-- What stays on this computer, and why.

CREATE TABLE pin (
    id          INTEGER PRIMARY KEY AUTOINCREMENT, -- the order of pinning
    kind        TEXT NOT NULL CHECK (kind IN ('track', 'album', 'artist', 'playlist', 'loved', 'rule')),
    object      INTEGER NOT NULL DEFAULT 0,        -- the row of that kind; 0 for the last two
    rule        TEXT NOT NULL DEFAULT '',          -- of a rule: the language of sync/search/SearchQuery.h
    pinned_at   INTEGER NOT NULL,
    UNIQUE (kind, object, rule)
) STRICT;

-- Ids of these are given again: what comes later was never pinned.
CREATE TRIGGER pin_of_playlist AFTER DELETE ON playlist BEGIN
    DELETE FROM pin WHERE kind = 'playlist' AND object = OLD.id;
END;
CREATE TRIGGER pin_of_album AFTER DELETE ON album BEGIN
    DELETE FROM pin WHERE kind = 'album' AND object = OLD.id;
END;
CREATE TRIGGER pin_of_artist AFTER DELETE ON artist BEGIN
    DELETE FROM pin WHERE kind = 'artist' AND object = OLD.id;
END;
CREATE TRIGGER pin_of_track AFTER DELETE ON track BEGIN
    DELETE FROM pin WHERE kind = 'track' AND object = OLD.id;
END;

-- The tracks of all pins, here or not: so that a row can say so without asking what each pin has in it. Follows from the
-- rest, and is made anew whenever that changes.
CREATE TABLE kept_track (
    track_id    INTEGER PRIMARY KEY REFERENCES track (id) ON DELETE CASCADE
) STRICT;

-- One row: how the listener wants it.
CREATE TABLE keeping (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    loved       INTEGER NOT NULL DEFAULT 1,
    queue       INTEGER NOT NULL DEFAULT 1,
    recent      INTEGER NOT NULL DEFAULT 1,
    new_albums  INTEGER NOT NULL DEFAULT 0,
    horizon_ms  INTEGER NOT NULL DEFAULT 10800000,
    quota       INTEGER NOT NULL DEFAULT 10000000000, -- bytes
    paused      INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO keeping (id) VALUES (1);

-- One row: the folder of held files, known by a file in it. Away: it is not there, and what lies in it is not here.
CREATE TABLE held_folder (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    marker      TEXT NOT NULL DEFAULT '',   -- what that file says; empty: there was none yet
    apart       INTEGER NOT NULL DEFAULT 0, -- on another drive than the library
    away        INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO held_folder (id) VALUES (1);

DROP VIEW track_here;
CREATE VIEW track_here (id) AS
    SELECT track_id FROM held_file WHERE state = 'complete' AND (SELECT away FROM held_folder) = 0
    UNION ALL
    SELECT l.track_id FROM local_track AS l JOIN local_file AS f ON f.id = l.file
        JOIN folder AS d ON d.source = f.source WHERE d.away = 0
    UNION ALL
    SELECT twin_of FROM track WHERE twin_of IS NOT NULL AND held = 1;
CREATE TRIGGER held_folder_moved AFTER UPDATE OF away ON held_folder WHEN OLD.away <> NEW.away BEGIN
    UPDATE track SET held = EXISTS (SELECT 1 FROM track_here AS h WHERE h.id = track.id)
        WHERE id IN (SELECT track_id FROM held_file WHERE state = 'complete')
        AND held <> EXISTS (SELECT 1 FROM track_here AS h WHERE h.id = track.id);
END;

-- When its bytes were last compared with its checksum; 0 = not since this is written down.
ALTER TABLE held_file ADD COLUMN checked_at INTEGER NOT NULL DEFAULT 0;
CREATE INDEX held_file_checked ON held_file (checked_at) WHERE state = 'complete';
