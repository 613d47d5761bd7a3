-- Where the listener left a long track, or put a mark into any.
CREATE TABLE bookmark (
    track_id    INTEGER PRIMARY KEY REFERENCES track (id) ON DELETE CASCADE,
    position_ms INTEGER NOT NULL,               -- -1: taken away here, and its service does not know yet
    at          INTEGER NOT NULL,               -- when the listener was there
    service_ms  INTEGER                         -- as its service had it when it was last heard of; NULL = it had none
) STRICT;
