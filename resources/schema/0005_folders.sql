-- Folders on this computer as sources (source.kind = 'folder'). Paths are bytes as the system has them.
--
-- A track whose file is there has held = 1 and no held_file row: it is here, and nothing that makes room may remove it.

CREATE TABLE folder (
    source      INTEGER PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
    root        BLOB NOT NULL UNIQUE,
    away        INTEGER NOT NULL DEFAULT 0, -- an unplugged drive: its rows stay, its tracks are not held
    scanned_at  INTEGER NOT NULL DEFAULT 0  -- end of the last whole scan
) STRICT;

CREATE TABLE folder_ignored (
    source      INTEGER NOT NULL REFERENCES folder (source) ON DELETE CASCADE,
    path        BLOB NOT NULL,              -- below the root
    PRIMARY KEY (source, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE local_file (
    id          INTEGER PRIMARY KEY,
    source      INTEGER NOT NULL REFERENCES folder (source) ON DELETE CASCADE,
    path        BLOB NOT NULL,              -- below the root
    size        INTEGER NOT NULL,
    mtime_ns    INTEGER NOT NULL,
    device      INTEGER NOT NULL,           -- device and inode 0: the system does not say
    inode       INTEGER NOT NULL,
    beside      INTEGER NOT NULL,           -- digest of the cue sheets and the cover beside it, when it was read
    UNIQUE (source, path)
) STRICT;

-- A file is one track, or several where a cue sheet says so, or none when nothing could read it.
CREATE TABLE local_track (
    track_id    INTEGER PRIMARY KEY REFERENCES track (id) ON DELETE CASCADE,
    file        INTEGER NOT NULL REFERENCES local_file (id) ON DELETE CASCADE,
    part_from   INTEGER NOT NULL DEFAULT 0, -- 1/75 s
    part_to     INTEGER                     -- NULL: to the end of the file
) STRICT;
CREATE INDEX local_track_file ON local_track (file);

-- What the listener does with them has nobody else to hear of it.
CREATE TRIGGER outbox_of_folder BEFORE INSERT ON outbox
WHEN EXISTS (SELECT 1 FROM source WHERE id = NEW.source AND kind = 'folder') BEGIN
    SELECT RAISE(IGNORE);
END;
