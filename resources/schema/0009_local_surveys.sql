-- What was measured belongs to a track, whether its bytes are held or lie in a folder. A track has one or the other: its
-- own survey goes with its own bytes, and twins lend each other theirs when they are read.

CREATE TABLE survey_of_track (
    track_id    INTEGER PRIMARY KEY REFERENCES track (id) ON DELETE CASCADE,
    version     INTEGER NOT NULL,           -- of the way of measuring
    lufs        REAL,                       -- integrated loudness; NULL: silence, too short, or nothing decodes
    true_peak   REAL,                       -- linear, 1 = full scale; NULL: nothing decodes
    duration_ms INTEGER NOT NULL DEFAULT 0, -- of what decodes
    waveform    BLOB NOT NULL DEFAULT x''   -- see player/dsp/Waveform.h; empty: nothing decodes
) STRICT;
INSERT INTO survey_of_track (track_id, version, lufs, true_peak, duration_ms, waveform)
    SELECT track_id, version, lufs, true_peak, duration_ms, waveform FROM survey;
DROP TRIGGER held_other_bytes;
DROP TABLE survey;
ALTER TABLE survey_of_track RENAME TO survey;

CREATE TRIGGER held_other_bytes AFTER UPDATE OF state, bytes, checksum ON held_file
WHEN NEW.state <> 'complete' OR NEW.bytes <> OLD.bytes OR NEW.checksum <> OLD.checksum BEGIN
    DELETE FROM survey WHERE track_id = NEW.track_id;
END;
CREATE TRIGGER held_no_bytes AFTER DELETE ON held_file BEGIN
    DELETE FROM survey WHERE track_id = OLD.track_id;
END;

-- All of its tracks were measured by this version of the survey.
ALTER TABLE local_file ADD COLUMN surveyed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX local_file_surveyed ON local_file (source, surveyed);

CREATE TRIGGER local_other_bytes AFTER UPDATE OF size, mtime_ns ON local_file
WHEN NEW.size <> OLD.size OR NEW.mtime_ns <> OLD.mtime_ns BEGIN
    DELETE FROM survey WHERE track_id IN (SELECT track_id FROM local_track WHERE file = NEW.id);
    UPDATE local_file SET surveyed = 0 WHERE id = NEW.id;
END;
CREATE TRIGGER local_other_part AFTER UPDATE OF file, part_from, part_to ON local_track
WHEN NEW.file <> OLD.file OR NEW.part_from <> OLD.part_from OR NEW.part_to IS NOT OLD.part_to BEGIN
    DELETE FROM survey WHERE track_id = NEW.track_id;
    UPDATE local_file SET surveyed = 0 WHERE id = NEW.file;
END;
CREATE TRIGGER local_no_bytes AFTER DELETE ON local_track BEGIN
    DELETE FROM survey WHERE track_id = OLD.track_id;
END;

-- Files are read once more: what was taken out of them stayed in the library, and some were known by name alone.
UPDATE local_file SET beside = -1;
UPDATE track SET digest = 0 WHERE id IN (SELECT track_id FROM local_track);
