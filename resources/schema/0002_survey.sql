-- What a pass over the sound of a held file found. It goes with the file: other bytes have to be looked at anew.

CREATE TABLE survey (
    track_id    INTEGER PRIMARY KEY REFERENCES held_file (track_id) ON DELETE CASCADE,
    version     INTEGER NOT NULL,           -- of the way of measuring
    lufs        REAL,                       -- integrated loudness; NULL: silence, too short, or nothing decodes
    true_peak   REAL,                       -- linear, 1 = full scale; NULL: nothing decodes
    duration_ms INTEGER NOT NULL DEFAULT 0, -- of what decodes
    waveform    BLOB NOT NULL DEFAULT x''   -- see player/dsp/Waveform.h; empty: nothing decodes
) STRICT;

CREATE TRIGGER held_other_bytes AFTER UPDATE OF state, bytes, checksum ON held_file
WHEN NEW.state <> 'complete' OR NEW.bytes <> OLD.bytes OR NEW.checksum <> OLD.checksum BEGIN
    DELETE FROM survey WHERE track_id = NEW.track_id;
END;
