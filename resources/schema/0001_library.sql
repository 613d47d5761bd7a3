-- The library as it begins. STRICT tables: a column holds what it says. Times are ms since 1970, UTC; 0 = never.
--
-- Two halves that are never mixed up: what a service told us (can be fetched again) and what the listener did (cannot).

CREATE TABLE source (
    id            INTEGER PRIMARY KEY,
    kind          TEXT NOT NULL,               -- 'subsonic'
    address       TEXT NOT NULL,               -- without user, password and query
    user          TEXT NOT NULL,
    name          TEXT NOT NULL,               -- display name
    capabilities  TEXT NOT NULL DEFAULT '{}',  -- JSON, what probing learnt; no secrets
    generation    INTEGER NOT NULL DEFAULT 0,  -- of the last pull that began
    pulled_at     INTEGER NOT NULL DEFAULT 0,  -- end of the last whole pull
    pull_state    TEXT NOT NULL DEFAULT '{}',  -- JSON: where an interrupted pull goes on
    UNIQUE (address, user)
) STRICT;

CREATE TABLE artist (
    id          INTEGER PRIMARY KEY,
    source      INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    remote_id   TEXT NOT NULL,
    name        TEXT NOT NULL,
    sort_key    TEXT NOT NULL,
    cover       TEXT NOT NULL DEFAULT '',
    loved       INTEGER NOT NULL DEFAULT 0,
    generation  INTEGER NOT NULL,              -- of the pull that last saw it
    hidden      INTEGER NOT NULL DEFAULT 0,    -- not seen by a whole pull; kept, in case it comes back
    UNIQUE (source, remote_id)
) STRICT;
CREATE INDEX artist_order ON artist (sort_key, id) WHERE hidden = 0;

CREATE TABLE album (
    id              INTEGER PRIMARY KEY,
    source          INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    remote_id       TEXT NOT NULL,
    artist_id       INTEGER REFERENCES artist (id) ON DELETE SET NULL,
    title           TEXT NOT NULL,
    artist          TEXT NOT NULL,
    sort_key        TEXT NOT NULL,             -- of the title
    artist_key      TEXT NOT NULL,             -- of the artist
    year            INTEGER NOT NULL DEFAULT 0,
    genre           TEXT NOT NULL DEFAULT '',
    cover           TEXT NOT NULL DEFAULT '',
    musicbrainz_id  TEXT NOT NULL DEFAULT '',
    added_at        INTEGER NOT NULL DEFAULT 0,
    loved           INTEGER NOT NULL DEFAULT 0,
    generation      INTEGER NOT NULL,
    hidden          INTEGER NOT NULL DEFAULT 0,
    track_count     INTEGER NOT NULL DEFAULT 0, -- these three are kept by triggers on track
    held_count      INTEGER NOT NULL DEFAULT 0,
    duration_ms     INTEGER NOT NULL DEFAULT 0,
    UNIQUE (source, remote_id)
) STRICT;
CREATE INDEX album_title ON album (sort_key, id) WHERE hidden = 0;
CREATE INDEX album_artist ON album (artist_key, year, sort_key, id) WHERE hidden = 0;
CREATE INDEX album_added ON album (added_at DESC, id) WHERE hidden = 0;
CREATE INDEX album_by_artist ON album (artist_id);

CREATE TABLE track (
    id              INTEGER PRIMARY KEY,
    source          INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    remote_id       TEXT NOT NULL,
    album_id        INTEGER REFERENCES album (id) ON DELETE SET NULL,
    artist_id       INTEGER REFERENCES artist (id) ON DELETE SET NULL,
    title           TEXT NOT NULL,
    artist          TEXT NOT NULL,
    album           TEXT NOT NULL,
    title_key       TEXT NOT NULL,             -- sort keys, made once when written
    artist_key      TEXT NOT NULL,
    album_key       TEXT NOT NULL,
    disc            INTEGER NOT NULL DEFAULT 0,
    number          INTEGER NOT NULL DEFAULT 0,
    year            INTEGER NOT NULL DEFAULT 0,
    genre           TEXT NOT NULL DEFAULT '',
    cover           TEXT NOT NULL DEFAULT '',
    duration_ms     INTEGER NOT NULL DEFAULT 0,
    size_bytes      INTEGER NOT NULL DEFAULT 0,
    suffix          TEXT NOT NULL DEFAULT '',
    bit_rate        INTEGER NOT NULL DEFAULT 0,
    sample_rate     INTEGER NOT NULL DEFAULT 0,
    bit_depth       INTEGER NOT NULL DEFAULT 0,
    musicbrainz_id  TEXT NOT NULL DEFAULT '',
    added_at        INTEGER NOT NULL DEFAULT 0,
    loved           INTEGER NOT NULL DEFAULT 0,
    rating          INTEGER NOT NULL DEFAULT 0,
    remote_plays    INTEGER NOT NULL DEFAULT 0, -- what the service counts; plays here are in `play`
    last_played     INTEGER NOT NULL DEFAULT 0,
    generation      INTEGER NOT NULL,
    hidden          INTEGER NOT NULL DEFAULT 0,
    held            INTEGER NOT NULL DEFAULT 0, -- 1 = held_file says complete (kept by trigger)
    UNIQUE (source, remote_id)
) STRICT;
CREATE INDEX track_order ON track (artist_key, album_key, disc, number, title_key, id) WHERE hidden = 0;
CREATE INDEX track_title ON track (title_key, id) WHERE hidden = 0;
CREATE INDEX track_album ON track (album_id, disc, number);
CREATE INDEX track_artist ON track (artist_id);
CREATE INDEX track_loved ON track (loved) WHERE loved = 1;
CREATE INDEX track_held ON track (held) WHERE held = 1;

CREATE TABLE playlist (
    id           INTEGER PRIMARY KEY,
    source       INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    remote_id    TEXT,                          -- NULL: made here, not yet sent
    name         TEXT NOT NULL,
    comment      TEXT NOT NULL DEFAULT '',
    owner        TEXT NOT NULL DEFAULT '',
    editable     INTEGER NOT NULL DEFAULT 1,
    changed      TEXT NOT NULL DEFAULT '',      -- as the service says; compared for equality only
    remote_count INTEGER NOT NULL DEFAULT 0,    -- songCount of the list call; more than the entries = some are hidden
    deleted      INTEGER NOT NULL DEFAULT 0,    -- deleted here, the service does not know yet
    UNIQUE (source, remote_id)
) STRICT;

CREATE TABLE playlist_entry (
    id           INTEGER PRIMARY KEY,
    playlist_id  INTEGER NOT NULL REFERENCES playlist (id) ON DELETE CASCADE,
    position     INTEGER NOT NULL,
    track_id     INTEGER NOT NULL REFERENCES track (id),
    waiting      INTEGER NOT NULL DEFAULT 0     -- added or moved here, not yet sent
) STRICT;
CREATE INDEX playlist_entry_order ON playlist_entry (playlist_id, position);
CREATE INDEX playlist_entry_track ON playlist_entry (track_id);

-- What the listener did and the service does not have yet.
CREATE TABLE outbox (
    id          INTEGER PRIMARY KEY AUTOINCREMENT, -- the order of doing
    source      INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL,                  -- love, rate, playlist-create, …: see sync/store/OutboxStore.h
    object      TEXT NOT NULL,                  -- 'track:12', 'playlist:3': edits of one object keep their order
    payload     TEXT NOT NULL,                  -- JSON, local ids
    made_at     INTEGER NOT NULL,
    attempts    INTEGER NOT NULL DEFAULT 0,
    not_before  INTEGER NOT NULL DEFAULT 0,
    state       TEXT NOT NULL DEFAULT 'queued'  -- queued, sending, ambiguous, parked
        CHECK (state IN ('queued', 'sending', 'ambiguous', 'parked')),
    trouble     TEXT NOT NULL DEFAULT ''        -- why parked: an ErrorKind's number
) STRICT;
CREATE INDEX outbox_object ON outbox (object, id);

CREATE TABLE play (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    track_id    INTEGER NOT NULL REFERENCES track (id),
    started_at  INTEGER NOT NULL,
    UNIQUE (track_id, started_at)
) STRICT;
CREATE INDEX play_time ON play (started_at);

CREATE TABLE held_file (
    track_id    INTEGER PRIMARY KEY REFERENCES track (id),
    path        TEXT NOT NULL,                  -- relative to the held folder
    state       TEXT NOT NULL CHECK (state IN ('partial', 'complete', 'failed')),
    bytes       INTEGER NOT NULL DEFAULT 0,     -- length when complete
    total       INTEGER NOT NULL DEFAULT 0,     -- announced length, 0 = unknown
    validator   BLOB NOT NULL DEFAULT x'',      -- ETag or Last-Modified for If-Range
    checksum    BLOB NOT NULL DEFAULT x'',      -- SHA-256 when complete
    used_at     INTEGER NOT NULL DEFAULT 0,
    trouble     INTEGER NOT NULL DEFAULT 0      -- ErrorKind when failed
) STRICT;

CREATE TRIGGER held_added AFTER INSERT ON held_file BEGIN
    UPDATE track SET held = (NEW.state = 'complete') WHERE id = NEW.track_id AND held <> (NEW.state = 'complete');
END;
CREATE TRIGGER held_changed AFTER UPDATE OF state ON held_file BEGIN
    UPDATE track SET held = (NEW.state = 'complete') WHERE id = NEW.track_id AND held <> (NEW.state = 'complete');
END;
CREATE TRIGGER held_removed AFTER DELETE ON held_file BEGIN
    UPDATE track SET held = 0 WHERE id = OLD.track_id AND held <> 0;
END;

CREATE TRIGGER track_added AFTER INSERT ON track WHEN NEW.hidden = 0 BEGIN
    UPDATE album SET track_count = track_count + 1, held_count = held_count + NEW.held,
                     duration_ms = duration_ms + NEW.duration_ms WHERE id = NEW.album_id;
END;
CREATE TRIGGER track_removed AFTER DELETE ON track WHEN OLD.hidden = 0 BEGIN
    UPDATE album SET track_count = track_count - 1, held_count = held_count - OLD.held,
                     duration_ms = duration_ms - OLD.duration_ms WHERE id = OLD.album_id;
END;
CREATE TRIGGER track_changed AFTER UPDATE OF album_id, hidden, held, duration_ms ON track
WHEN OLD.album_id IS NOT NEW.album_id OR OLD.hidden <> NEW.hidden OR OLD.held <> NEW.held
     OR OLD.duration_ms <> NEW.duration_ms BEGIN
    UPDATE album SET track_count = track_count - 1, held_count = held_count - OLD.held,
                     duration_ms = duration_ms - OLD.duration_ms WHERE id = OLD.album_id AND OLD.hidden = 0;
    UPDATE album SET track_count = track_count + 1, held_count = held_count + NEW.held,
                     duration_ms = duration_ms + NEW.duration_ms WHERE id = NEW.album_id AND NEW.hidden = 0;
END;

-- Search text is folded (case, diacritics) by us when written: trigrams then find infixes of folded text.
-- kind: 1 track, 2 album, 3 artist, 4 playlist; rowid = id * 8 + kind.
CREATE VIRTUAL TABLE search USING fts5 (text, tokenize = 'trigram case_sensitive 1', detail = 'none', columnsize = 0);
