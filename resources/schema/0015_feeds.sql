-- Status pages: where a service's provider publishes how it is, and what was read there last.

CREATE TABLE feed (
    source      INTEGER PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
    address     TEXT NOT NULL,                  -- what is asked for; no user, no password
    found       INTEGER NOT NULL,               -- 1: found by us, not entered by the listener
    etag        TEXT NOT NULL,                  -- as the last answer said; '' = nothing
    modified    TEXT NOT NULL,
    snapshot    TEXT NOT NULL,                  -- JSON of what was read last; '' = nothing yet
    checked_at  INTEGER NOT NULL                -- the last try
) STRICT;

-- What a component of the page is a part of, by the listener's word.
CREATE TABLE feed_part (
    source      INTEGER NOT NULL REFERENCES feed (source) ON DELETE CASCADE,
    component   TEXT NOT NULL,                  -- its id on the page
    part        INTEGER NOT NULL,               -- Capability
    PRIMARY KEY (source, component)
) STRICT, WITHOUT ROWID;
