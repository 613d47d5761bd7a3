-- In which quality music is kept.
ALTER TABLE keeping ADD COLUMN kbps INTEGER NOT NULL DEFAULT 0; -- at most; 0: the original
ALTER TABLE keeping ADD COLUMN streams_too INTEGER NOT NULL DEFAULT 0; -- 1: what plays too, over a network that counts bytes
ALTER TABLE held_file ADD COLUMN kbps INTEGER NOT NULL DEFAULT 0; -- it was asked for with at most so many; 0: the original
ALTER TABLE held_file ADD COLUMN format TEXT NOT NULL DEFAULT ''; -- where it is not the original: as a suffix, '' = unknown

-- What arrives of an original while a file of lower quality is whole, and stays until the original is.
CREATE TABLE held_better (
    track_id    INTEGER PRIMARY KEY REFERENCES held_file (track_id) ON DELETE CASCADE,
    path        TEXT NOT NULL,              -- as in held_file, as the others
    bytes       INTEGER NOT NULL DEFAULT 0,
    total       INTEGER NOT NULL DEFAULT 0,
    validator   BLOB NOT NULL DEFAULT x''
) STRICT;
