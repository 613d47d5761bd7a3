-- The play queue that a service keeps for all players of one account, and what this one has to do with it.

-- Where the listener is, as this player told the service or is about to: one place, the newest.
CREATE TABLE queue_left (
    source      INTEGER PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
    revision    INTEGER NOT NULL,               -- goes up with each place
    tracks      TEXT NOT NULL,                  -- JSON: ids of tracks, of other services too; mapped when it is sent
    current     INTEGER NOT NULL,               -- index into tracks
    position_ms INTEGER NOT NULL,
    left_at     INTEGER NOT NULL,
    waiting     INTEGER NOT NULL                -- 1: the service does not have it yet
) STRICT;

-- The last queue of another player that the listener took or turned down.
CREATE TABLE queue_answered (
    source      INTEGER PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
    list        TEXT NOT NULL,                  -- digest of who left it and of its tracks
    changed_at  INTEGER NOT NULL                -- as the service says; 0 = it does not
) STRICT;
