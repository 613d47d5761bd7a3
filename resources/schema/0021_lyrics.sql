-- The words of tracks that somebody looked at, or whose music is held: so that they show when their service is away.
CREATE TABLE lyrics (
    track_id    INTEGER PRIMARY KEY REFERENCES track (id) ON DELETE CASCADE,
    origin      INTEGER NOT NULL DEFAULT 0,     -- LyricsFrom; 0 = there were none, which is asked again after a while
    language    TEXT NOT NULL DEFAULT '',
    lines       TEXT NOT NULL DEFAULT '[]',     -- JSON: [[start in ms or -1, text], …]
    fetched_at  INTEGER NOT NULL
) STRICT;
