-- Everybody who is on a track, where there are several; who is like whom; and the size of the whole library.

-- Those beside the first, who is track.artist_id: a track by one artist, as nearly all are, has no row here. The artist
-- is named as its own source tells; whom twins stand for is settled when it is read (track_guest).
CREATE TABLE track_credit (
    track_id    INTEGER NOT NULL REFERENCES track (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,               -- 1 = the second
    artist_id   INTEGER NOT NULL REFERENCES artist (id) ON DELETE CASCADE,
    PRIMARY KEY (track_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX track_credit_artist ON track_credit (artist_id);

-- The artists that are shown, and the tracks that are shown which they are on beside the first. What one copy of a
-- recording says holds for all of them. A row may come twice.
CREATE VIEW track_guest (artist_id, track_id) AS
    SELECT x.artist_id, coalesce(t.twin_of, t.id) FROM track_credit AS x JOIN track AS t ON t.id = x.track_id
        WHERE t.hidden <> 1
    UNION ALL
    SELECT a.twin_of, coalesce(t.twin_of, t.id) FROM artist AS a JOIN track_credit AS x ON x.artist_id = a.id
        JOIN track AS t ON t.id = x.track_id WHERE a.twin_of IS NOT NULL AND t.hidden <> 1;

-- As the service says. similar_at: when it was asked; it may have had nothing to say.
CREATE TABLE similar_artist (
    artist_id   INTEGER NOT NULL REFERENCES artist (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,               -- 0 = the most alike
    similar_id  INTEGER NOT NULL REFERENCES artist (id) ON DELETE CASCADE,
    PRIMARY KEY (artist_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX similar_artist_other ON similar_artist (similar_id);
ALTER TABLE artist ADD COLUMN similar_at INTEGER NOT NULL DEFAULT 0;

ALTER TABLE tally ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0; -- of the tracks that are shown, as announced
UPDATE tally SET bytes = (SELECT coalesce(sum(size_bytes), 0) FROM track WHERE hidden = 0);
DROP TRIGGER track_added;
CREATE TRIGGER track_added AFTER INSERT ON track WHEN NEW.hidden = 0 BEGIN
    UPDATE album SET track_count = track_count + 1, held_count = held_count + NEW.held,
                     duration_ms = duration_ms + NEW.duration_ms WHERE id = NEW.album_id;
    UPDATE tally SET tracks = tracks + 1, duration_ms = duration_ms + NEW.duration_ms, bytes = bytes + NEW.size_bytes,
                     held_tracks = held_tracks + NEW.held, held_ms = held_ms + NEW.held * NEW.duration_ms;
    INSERT INTO track_search (rowid, folded) VALUES (NEW.id, NEW.folded);
END;
DROP TRIGGER track_removed;
CREATE TRIGGER track_removed AFTER DELETE ON track WHEN OLD.hidden = 0 BEGIN
    UPDATE album SET track_count = track_count - 1, held_count = held_count - OLD.held,
                     duration_ms = duration_ms - OLD.duration_ms WHERE id = OLD.album_id;
    UPDATE tally SET tracks = tracks - 1, duration_ms = duration_ms - OLD.duration_ms, bytes = bytes - OLD.size_bytes,
                     held_tracks = held_tracks - OLD.held, held_ms = held_ms - OLD.held * OLD.duration_ms;
    INSERT INTO track_search (track_search, rowid, folded) VALUES ('delete', OLD.id, OLD.folded);
END;
DROP TRIGGER track_counted;
CREATE TRIGGER track_counted AFTER UPDATE OF album_id, hidden, held, duration_ms, size_bytes ON track
WHEN OLD.album_id IS NOT NEW.album_id OR OLD.hidden <> NEW.hidden OR OLD.held <> NEW.held
     OR OLD.duration_ms <> NEW.duration_ms OR OLD.size_bytes <> NEW.size_bytes BEGIN
    UPDATE album SET track_count = track_count - 1, held_count = held_count - OLD.held,
                     duration_ms = duration_ms - OLD.duration_ms WHERE id = OLD.album_id AND OLD.hidden = 0;
    UPDATE album SET track_count = track_count + 1, held_count = held_count + NEW.held,
                     duration_ms = duration_ms + NEW.duration_ms WHERE id = NEW.album_id AND NEW.hidden = 0;
    UPDATE tally SET tracks = tracks - 1, duration_ms = duration_ms - OLD.duration_ms, bytes = bytes - OLD.size_bytes,
                     held_tracks = held_tracks - OLD.held, held_ms = held_ms - OLD.held * OLD.duration_ms
        WHERE OLD.hidden = 0;
    UPDATE tally SET tracks = tracks + 1, duration_ms = duration_ms + NEW.duration_ms, bytes = bytes + NEW.size_bytes,
                     held_tracks = held_tracks + NEW.held, held_ms = held_ms + NEW.held * NEW.duration_ms
        WHERE NEW.hidden = 0;
    UPDATE playlist SET
            held_count = held_count + (NEW.held - OLD.held) * (SELECT count(*) FROM playlist_entry AS e
                WHERE e.track_id = NEW.id AND e.playlist_id = playlist.id),
            duration_ms = duration_ms + (NEW.duration_ms - OLD.duration_ms) * (SELECT count(*) FROM playlist_entry AS e
                WHERE e.track_id = NEW.id AND e.playlist_id = playlist.id)
        WHERE id IN (SELECT playlist_id FROM playlist_entry WHERE track_id = NEW.id)
              AND (OLD.held <> NEW.held OR OLD.duration_ms <> NEW.duration_ms);
END;

-- Only the first of several artists was read before: files are read again by the next scan.
UPDATE local_file SET beside = -1;
