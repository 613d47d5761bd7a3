-- A playlist that is changed here and elsewhere: what both began with, and what was brought together.

-- A list as it was when this computer and its service last agreed on it; there while edits of it wait.
CREATE TABLE playlist_base (
    playlist_id INTEGER PRIMARY KEY REFERENCES playlist (id) ON DELETE CASCADE,
    tracks      TEXT NOT NULL                   -- JSON: the ids of its tracks, in order
) STRICT;

-- Whoever takes the last edit of a list out of the outbox, whether it was sent or given up.
CREATE TRIGGER playlist_agreed AFTER DELETE ON outbox
WHEN OLD.object LIKE 'playlist:%' AND NOT EXISTS (SELECT 1 FROM outbox WHERE object = OLD.object) BEGIN
    DELETE FROM playlist_base WHERE playlist_id = CAST(substr(OLD.object, 10) AS INTEGER);
END;

-- For edits that wait already: what is not marked was there before them, and what they took out was there too. Where it
-- stood is not known any more, nor does it matter.
INSERT INTO playlist_base (playlist_id, tracks)
SELECT playlist.id, (
    SELECT json_group_array(track_id) FROM (
        SELECT track_id, position AS place FROM playlist_entry WHERE playlist_id = playlist.id AND waiting = 0
        UNION ALL
        SELECT json_extract(payload, '$.track'), 1000000000 + id FROM outbox
        WHERE object = 'playlist:' || playlist.id AND kind = 'playlist-remove'
        ORDER BY place))
FROM playlist WHERE EXISTS (SELECT 1 FROM outbox WHERE object = 'playlist:' || playlist.id);

-- The entries were here once, whole: what differs from them the next time was done elsewhere.
ALTER TABLE playlist ADD COLUMN was_read INTEGER NOT NULL DEFAULT 0;
UPDATE playlist SET was_read = 1 WHERE track_count > 0;

-- What was done to a list elsewhere, as far as it was seen. A hundred for each list.
CREATE TABLE playlist_note (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    playlist_id  INTEGER NOT NULL REFERENCES playlist (id) ON DELETE CASCADE,
    at           INTEGER NOT NULL,
    elsewhere    INTEGER NOT NULL,              -- 0: done here, and now at the service
    added        INTEGER NOT NULL DEFAULT 0,
    removed      INTEGER NOT NULL DEFAULT 0,
    moved        INTEGER NOT NULL DEFAULT 0,
    renamed_from TEXT NOT NULL DEFAULT '',
    titles       TEXT NOT NULL DEFAULT '[]'     -- JSON: of the first tracks that were added
) STRICT;
CREATE INDEX playlist_note_list ON playlist_note (playlist_id, id);
