-- Internet radio: what the listener opened, and what a service lists. Their ids are below zero outside of the store.

CREATE TABLE station (
    id        INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: a saved queue may name one that is gone
    source    INTEGER REFERENCES source (id) ON DELETE CASCADE, -- the service that lists it; NULL: the listener's own
    remote_id TEXT NOT NULL DEFAULT '',
    name      TEXT NOT NULL,
    address   TEXT NOT NULL UNIQUE,              -- http or https, without user and password
    added_at  INTEGER NOT NULL
) STRICT;
