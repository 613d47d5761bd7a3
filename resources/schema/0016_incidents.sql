-- What was wrong with the services, and how much of each day each part of them worked. Ninety days are kept. Counts and
-- times, no contents; none of it is the listener's work, so it is in no export.

CREATE TABLE incident (
    id              INTEGER PRIMARY KEY,
    source          INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    server          TEXT NOT NULL,              -- its name at that time
    kind            INTEGER NOT NULL,           -- as in ServiceState
    scope           INTEGER NOT NULL,
    nature          INTEGER NOT NULL,           -- as in Diagnosis
    cause           INTEGER NOT NULL,           -- ErrorKind
    began           INTEGER NOT NULL,           -- times: 0 = not yet
    noticed         INTEGER NOT NULL,
    scope_found     INTEGER NOT NULL,
    recovered       INTEGER NOT NULL,
    caught_up       INTEGER NOT NULL,
    published_at    INTEGER NOT NULL,
    published_title TEXT NOT NULL,
    failures        INTEGER NOT NULL,
    silence_ms      INTEGER NOT NULL,
    tracks_here     INTEGER NOT NULL,
    tracks_all      INTEGER NOT NULL,
    changes_sent    INTEGER NOT NULL,
    changes_all     INTEGER NOT NULL,
    plays_sent      INTEGER NOT NULL,
    plays_all       INTEGER NOT NULL,
    parts_worked    INTEGER NOT NULL,
    drill           INTEGER NOT NULL
) STRICT;
CREATE INDEX incident_began ON incident (began);

CREATE TABLE uptime (
    source    INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    part      INTEGER NOT NULL,                 -- Capability
    day       INTEGER NOT NULL,                 -- of the local calendar, as a Julian day
    worst     INTEGER NOT NULL,                 -- DayState
    watched_s INTEGER NOT NULL,
    bad_s     INTEGER NOT NULL,                 -- of these it was down
    PRIMARY KEY (source, part, day)
) STRICT, WITHOUT ROWID;
