-- The same recording in two sources is one row with two places to play it from. `twin_of` names the row that is shown;
-- a row that has one is hidden = 2 (1 is: not seen any more). Which rows are twins is decided by sync/store/Twins; that
-- everything follows from it is kept here, so that no statement can forget it:
--   the tracks of a twin album or artist hang below the one that is shown;
--   a row that is shown is held when one of its twins is;
--   what the listener says of it is said of its twins;
--   when it goes, they come back.

ALTER TABLE track ADD COLUMN twin_of INTEGER REFERENCES track (id);
ALTER TABLE album ADD COLUMN twin_of INTEGER REFERENCES album (id);
ALTER TABLE artist ADD COLUMN twin_of INTEGER REFERENCES artist (id);
CREATE INDEX track_twin ON track (twin_of) WHERE twin_of IS NOT NULL;
CREATE INDEX album_twin ON album (twin_of) WHERE twin_of IS NOT NULL;
CREATE INDEX artist_twin ON artist (twin_of) WHERE twin_of IS NOT NULL;
CREATE INDEX track_musicbrainz ON track (musicbrainz_id) WHERE musicbrainz_id <> '';

-- Counted as if 1 and 2 were the same.
DROP TRIGGER artist_changed;
CREATE TRIGGER artist_changed AFTER UPDATE OF folded, hidden ON artist
WHEN OLD.folded <> NEW.folded OR OLD.hidden <> NEW.hidden BEGIN
    UPDATE tally SET artists = artists + (NEW.hidden = 0) - (OLD.hidden = 0) WHERE (OLD.hidden = 0) <> (NEW.hidden = 0);
    INSERT INTO artist_search (artist_search, rowid, folded) SELECT 'delete', OLD.id, OLD.folded WHERE OLD.hidden = 0;
    INSERT INTO artist_search (rowid, folded) SELECT NEW.id, NEW.folded WHERE NEW.hidden = 0;
END;
DROP TRIGGER album_changed;
CREATE TRIGGER album_changed AFTER UPDATE OF folded, hidden ON album
WHEN OLD.folded <> NEW.folded OR OLD.hidden <> NEW.hidden BEGIN
    UPDATE tally SET albums = albums + (NEW.hidden = 0) - (OLD.hidden = 0) WHERE (OLD.hidden = 0) <> (NEW.hidden = 0);
    INSERT INTO album_search (album_search, rowid, folded) SELECT 'delete', OLD.id, OLD.folded WHERE OLD.hidden = 0;
    INSERT INTO album_search (rowid, folded) SELECT NEW.id, NEW.folded WHERE NEW.hidden = 0;
END;

-- Here by its own bytes, by a file of a folder that is there, or by a twin.
CREATE VIEW track_here (id) AS
    SELECT track_id FROM held_file WHERE state = 'complete'
    UNION ALL
    SELECT l.track_id FROM local_track AS l JOIN local_file AS f ON f.id = l.file
        JOIN folder AS d ON d.source = f.source WHERE d.away = 0
    UNION ALL
    SELECT twin_of FROM track WHERE twin_of IS NOT NULL AND held = 1;

DROP TRIGGER held_added;
CREATE TRIGGER held_added AFTER INSERT ON held_file BEGIN
    UPDATE track SET held = 1 WHERE id = NEW.track_id AND held = 0 AND NEW.state = 'complete';
    UPDATE tally SET held_bytes = held_bytes + NEW.bytes WHERE NEW.state = 'complete';
END;
DROP TRIGGER held_changed;
CREATE TRIGGER held_changed AFTER UPDATE OF state, bytes ON held_file BEGIN
    UPDATE track SET held = EXISTS (SELECT 1 FROM track_here AS h WHERE h.id = NEW.track_id)
        WHERE id = NEW.track_id AND held <> EXISTS (SELECT 1 FROM track_here AS h WHERE h.id = NEW.track_id);
    UPDATE tally SET held_bytes = held_bytes + NEW.bytes * (NEW.state = 'complete') - OLD.bytes * (OLD.state = 'complete')
        WHERE NEW.state = 'complete' OR OLD.state = 'complete';
END;
DROP TRIGGER held_removed;
CREATE TRIGGER held_removed AFTER DELETE ON held_file BEGIN
    UPDATE track SET held = 0 WHERE id = OLD.track_id AND held <> 0
        AND NOT EXISTS (SELECT 1 FROM track_here AS h WHERE h.id = OLD.track_id);
    UPDATE tally SET held_bytes = held_bytes - OLD.bytes WHERE OLD.state = 'complete';
END;

CREATE TRIGGER track_twin_changed AFTER UPDATE OF twin_of ON track WHEN OLD.twin_of IS NOT NEW.twin_of BEGIN
    UPDATE track SET hidden = CASE WHEN NEW.twin_of IS NOT NULL THEN 2 WHEN hidden = 2 THEN 0 ELSE hidden END
        WHERE id = NEW.id;
END;
CREATE TRIGGER track_twin_held AFTER UPDATE OF twin_of, held ON track
WHEN (OLD.held <> NEW.held OR OLD.twin_of IS NOT NEW.twin_of) AND (OLD.twin_of IS NOT NULL OR NEW.twin_of IS NOT NULL) BEGIN
    UPDATE track SET held = EXISTS (SELECT 1 FROM track_here AS h WHERE h.id = track.id)
        WHERE id IN (OLD.twin_of, NEW.twin_of) AND held <> EXISTS (SELECT 1 FROM track_here AS h WHERE h.id = track.id);
END;
CREATE TRIGGER track_twin_said AFTER UPDATE OF loved, rating ON track
WHEN OLD.loved <> NEW.loved OR OLD.rating <> NEW.rating BEGIN
    UPDATE track SET loved = NEW.loved, rating = NEW.rating WHERE twin_of = NEW.id;
END;
CREATE TRIGGER track_twin_left AFTER UPDATE OF hidden ON track WHEN NEW.hidden = 1 AND OLD.hidden <> 1 BEGIN
    UPDATE track SET twin_of = NULL WHERE id = NEW.id AND twin_of IS NOT NULL;
    UPDATE track SET twin_of = NULL WHERE twin_of = NEW.id;
END;
-- After: what this counted with the row that goes would be counted twice.
CREATE TRIGGER track_twin_deleted AFTER DELETE ON track BEGIN
    UPDATE track SET twin_of = NULL WHERE twin_of = OLD.id;
END;

CREATE TRIGGER album_twin_changed AFTER UPDATE OF twin_of ON album WHEN OLD.twin_of IS NOT NEW.twin_of BEGIN
    UPDATE track SET album_id = coalesce(NEW.twin_of, NEW.id) WHERE source = NEW.source AND album_id IN (NEW.id, OLD.twin_of);
    UPDATE album SET hidden = CASE WHEN NEW.twin_of IS NOT NULL THEN 2 WHEN hidden = 2 THEN 0 ELSE hidden END
        WHERE id = NEW.id;
END;
CREATE TRIGGER album_twin_left AFTER UPDATE OF hidden ON album WHEN NEW.hidden = 1 AND OLD.hidden <> 1 BEGIN
    UPDATE album SET twin_of = NULL WHERE id = NEW.id AND twin_of IS NOT NULL;
    UPDATE album SET twin_of = NULL WHERE twin_of = NEW.id;
END;
CREATE TRIGGER album_twin_deleted BEFORE DELETE ON album BEGIN
    UPDATE album SET twin_of = NULL WHERE twin_of = OLD.id;
END;

CREATE TRIGGER artist_twin_changed AFTER UPDATE OF twin_of ON artist WHEN OLD.twin_of IS NOT NEW.twin_of BEGIN
    UPDATE track SET artist_id = coalesce(NEW.twin_of, NEW.id) WHERE source = NEW.source AND artist_id IN (NEW.id, OLD.twin_of);
    UPDATE album SET artist_id = coalesce(NEW.twin_of, NEW.id) WHERE source = NEW.source AND artist_id IN (NEW.id, OLD.twin_of);
    UPDATE artist SET hidden = CASE WHEN NEW.twin_of IS NOT NULL THEN 2 WHEN hidden = 2 THEN 0 ELSE hidden END
        WHERE id = NEW.id;
END;
CREATE TRIGGER artist_twin_left AFTER UPDATE OF hidden ON artist WHEN NEW.hidden = 1 AND OLD.hidden <> 1 BEGIN
    UPDATE artist SET twin_of = NULL WHERE id = NEW.id AND twin_of IS NOT NULL;
    UPDATE artist SET twin_of = NULL WHERE twin_of = NEW.id;
END;
CREATE TRIGGER artist_twin_deleted BEFORE DELETE ON artist BEGIN
    UPDATE artist SET twin_of = NULL WHERE twin_of = OLD.id;
END;
