-- The library as it begins. STRICT tables: a column holds what it says. Times are ms since 1970, UTC; 0 = never.
--
-- Two halves that are never mixed up: what a service told us (can be fetched again) and what the listener did (cannot).
-- Sort keys and folded text are made by sync/store/TextKeys when a row is written. Counts that are shown often are kept
-- by the triggers below, never by scans.

CREATE TABLE source (
    id            INTEGER PRIMARY KEY,
    kind          TEXT NOT NULL,               -- 'subsonic'
    address       TEXT NOT NULL,               -- without user, password and query
    user          TEXT NOT NULL,
    name          TEXT NOT NULL,               -- display name
    capabilities  TEXT NOT NULL DEFAULT '{}',  -- JSON, what probing learnt; no secrets
    generation    INTEGER NOT NULL DEFAULT 0,  -- of the last pull that began
    returned      INTEGER NOT NULL DEFAULT 0,  -- hidden rows that this pull saw again
    pulled_at     INTEGER NOT NULL DEFAULT 0,  -- end of the last whole pull
    pull_state    TEXT NOT NULL DEFAULT '{}',  -- JSON: where an interrupted pull goes on
    UNIQUE (address, user)
) STRICT;

CREATE TABLE artist (
    id          INTEGER PRIMARY KEY,
    source      INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    remote_id   TEXT NOT NULL,
    generation  INTEGER NOT NULL,              -- of the pull that last saw it
    hidden      INTEGER NOT NULL DEFAULT 0,    -- not seen by a whole pull; kept, in case it comes back
    loved       INTEGER NOT NULL DEFAULT 0,
    folded      TEXT NOT NULL,                 -- what search looks at
    sort_key    TEXT NOT NULL,
    name        TEXT NOT NULL,
    cover       TEXT NOT NULL DEFAULT '',
    UNIQUE (source, remote_id)
) STRICT;
CREATE INDEX artist_order ON artist (hidden, sort_key, id);

CREATE TABLE album (
    id              INTEGER PRIMARY KEY,
    source          INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    remote_id       TEXT NOT NULL,
    generation      INTEGER NOT NULL,
    hidden          INTEGER NOT NULL DEFAULT 0,
    loved           INTEGER NOT NULL DEFAULT 0,
    track_count     INTEGER NOT NULL DEFAULT 0, -- these three count the tracks that are here and not hidden
    held_count      INTEGER NOT NULL DEFAULT 0,
    duration_ms     INTEGER NOT NULL DEFAULT 0,
    folded          TEXT NOT NULL,             -- title, new line, artist
    sort_key        TEXT NOT NULL,             -- of the title
    artist_key      TEXT NOT NULL,             -- of the artist
    artist_id       INTEGER REFERENCES artist (id) ON DELETE SET NULL,
    title           TEXT NOT NULL,
    artist          TEXT NOT NULL,
    year            INTEGER NOT NULL DEFAULT 0,
    genre           TEXT NOT NULL DEFAULT '',
    cover           TEXT NOT NULL DEFAULT '',
    musicbrainz_id  TEXT NOT NULL DEFAULT '',
    added_at        INTEGER NOT NULL DEFAULT 0,
    UNIQUE (source, remote_id)
) STRICT;
CREATE INDEX album_title ON album (hidden, sort_key, artist_key, id);
CREATE INDEX album_artist ON album (hidden, artist_key, year, sort_key, id);
CREATE INDEX album_added ON album (hidden, added_at DESC, sort_key, id);
CREATE INDEX album_year ON album (hidden, year DESC, artist_key, sort_key, id);
CREATE INDEX album_by_artist ON album (artist_id, hidden);

CREATE TABLE track (
    id              INTEGER PRIMARY KEY,
    source          INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    remote_id       TEXT NOT NULL,
    generation      INTEGER NOT NULL,
    digest          INTEGER NOT NULL DEFAULT 0, -- of what the service said; the same again needs no writing. 0 = unsure
    hidden          INTEGER NOT NULL DEFAULT 0,
    held            INTEGER NOT NULL DEFAULT 0, -- 1 = held_file says complete
    loved           INTEGER NOT NULL DEFAULT 0,
    rating          INTEGER NOT NULL DEFAULT 0,
    plays           INTEGER NOT NULL DEFAULT 0, -- what the service counts, and those here that it has not heard of
    last_played     INTEGER NOT NULL DEFAULT 0,
    folded          TEXT NOT NULL,             -- title, new line, artist, new line, album
    title_key       TEXT NOT NULL,
    artist_key      TEXT NOT NULL,
    album_key       TEXT NOT NULL,
    album_id        INTEGER REFERENCES album (id) ON DELETE SET NULL,
    artist_id       INTEGER REFERENCES artist (id) ON DELETE SET NULL,
    title           TEXT NOT NULL,
    artist          TEXT NOT NULL,
    album           TEXT NOT NULL,
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
    UNIQUE (source, remote_id)
) STRICT;
-- An index that leaves the hidden rows out would be smaller, but SQLite then reads every row to be sure. So `hidden` leads.
-- The library's own order, which every other order falls back on among equals (see LibraryOrder).
CREATE INDEX track_order ON track (hidden, artist_key, album_key, disc, number, title_key, id);
CREATE INDEX track_title ON track (hidden, title_key);
CREATE INDEX track_album_key ON track (hidden, album_key);
CREATE INDEX track_year ON track (hidden, year);
CREATE INDEX track_duration ON track (hidden, duration_ms);
CREATE INDEX track_plays ON track (hidden, plays);
CREATE INDEX track_played ON track (hidden, last_played);
CREATE INDEX track_album ON track (album_id, disc, number);
CREATE INDEX track_artist ON track (artist_id, hidden, held);
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
    changed      TEXT NOT NULL DEFAULT '',      -- of the entries we have, as the service says; compared for equality only
    remote_count INTEGER NOT NULL DEFAULT 0,    -- songCount of the list call; more than the entries = some are hidden
    deleted      INTEGER NOT NULL DEFAULT 0,    -- deleted here, the service does not know yet
    track_count  INTEGER NOT NULL DEFAULT 0,    -- these three count the entries
    held_count   INTEGER NOT NULL DEFAULT 0,
    duration_ms  INTEGER NOT NULL DEFAULT 0,
    UNIQUE (source, remote_id)
) STRICT;

CREATE TABLE playlist_entry (
    id           INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: a step back may name an entry that is gone
    playlist_id  INTEGER NOT NULL REFERENCES playlist (id) ON DELETE CASCADE,
    position     INTEGER NOT NULL,              -- 0-based, without gaps
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
    state       TEXT NOT NULL DEFAULT 'queued'
        CHECK (state IN ('queued', 'sending', 'ambiguous', 'parked')),
    trouble     INTEGER NOT NULL DEFAULT 0      -- why parked: an ErrorKind's number
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
CREATE INDEX held_file_used ON held_file (used_at) WHERE state = 'complete';

-- One row: the whole library's counts.
CREATE TABLE tally (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    tracks      INTEGER NOT NULL DEFAULT 0,
    albums      INTEGER NOT NULL DEFAULT 0,
    artists     INTEGER NOT NULL DEFAULT 0,
    duration_ms INTEGER NOT NULL DEFAULT 0,
    held_tracks INTEGER NOT NULL DEFAULT 0,
    held_ms     INTEGER NOT NULL DEFAULT 0,
    held_bytes  INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO tally (id) VALUES (1);

-- Search reads the folded columns through trigrams: infixes of three letters and more. Hidden rows are not in there.
-- Trigrams without positions find candidates at half the size; SearchRank then looks at the text itself.
CREATE VIRTUAL TABLE artist_search USING fts5
    (folded, content = 'artist', content_rowid = 'id', tokenize = 'trigram case_sensitive 1', detail = 'none', columnsize = 0);
CREATE VIRTUAL TABLE album_search USING fts5
    (folded, content = 'album', content_rowid = 'id', tokenize = 'trigram case_sensitive 1', detail = 'none', columnsize = 0);
CREATE VIRTUAL TABLE track_search USING fts5
    (folded, content = 'track', content_rowid = 'id', tokenize = 'trigram case_sensitive 1', detail = 'none', columnsize = 0);

CREATE TRIGGER artist_added AFTER INSERT ON artist WHEN NEW.hidden = 0 BEGIN
    UPDATE tally SET artists = artists + 1;
    INSERT INTO artist_search (rowid, folded) VALUES (NEW.id, NEW.folded);
END;
CREATE TRIGGER artist_removed AFTER DELETE ON artist WHEN OLD.hidden = 0 BEGIN
    UPDATE tally SET artists = artists - 1;
    INSERT INTO artist_search (artist_search, rowid, folded) VALUES ('delete', OLD.id, OLD.folded);
END;
CREATE TRIGGER artist_changed AFTER UPDATE OF folded, hidden ON artist
WHEN OLD.folded <> NEW.folded OR OLD.hidden <> NEW.hidden BEGIN
    UPDATE tally SET artists = artists + OLD.hidden - NEW.hidden WHERE OLD.hidden <> NEW.hidden;
    INSERT INTO artist_search (artist_search, rowid, folded) SELECT 'delete', OLD.id, OLD.folded WHERE OLD.hidden = 0;
    INSERT INTO artist_search (rowid, folded) SELECT NEW.id, NEW.folded WHERE NEW.hidden = 0;
END;

CREATE TRIGGER album_added AFTER INSERT ON album WHEN NEW.hidden = 0 BEGIN
    UPDATE tally SET albums = albums + 1;
    INSERT INTO album_search (rowid, folded) VALUES (NEW.id, NEW.folded);
END;
CREATE TRIGGER album_removed AFTER DELETE ON album WHEN OLD.hidden = 0 BEGIN
    UPDATE tally SET albums = albums - 1;
    INSERT INTO album_search (album_search, rowid, folded) VALUES ('delete', OLD.id, OLD.folded);
END;
CREATE TRIGGER album_changed AFTER UPDATE OF folded, hidden ON album
WHEN OLD.folded <> NEW.folded OR OLD.hidden <> NEW.hidden BEGIN
    UPDATE tally SET albums = albums + OLD.hidden - NEW.hidden WHERE OLD.hidden <> NEW.hidden;
    INSERT INTO album_search (album_search, rowid, folded) SELECT 'delete', OLD.id, OLD.folded WHERE OLD.hidden = 0;
    INSERT INTO album_search (rowid, folded) SELECT NEW.id, NEW.folded WHERE NEW.hidden = 0;
END;

CREATE TRIGGER track_added AFTER INSERT ON track WHEN NEW.hidden = 0 BEGIN
    UPDATE album SET track_count = track_count + 1, held_count = held_count + NEW.held,
                     duration_ms = duration_ms + NEW.duration_ms WHERE id = NEW.album_id;
    UPDATE tally SET tracks = tracks + 1, duration_ms = duration_ms + NEW.duration_ms,
                     held_tracks = held_tracks + NEW.held, held_ms = held_ms + NEW.held * NEW.duration_ms;
    INSERT INTO track_search (rowid, folded) VALUES (NEW.id, NEW.folded);
END;
CREATE TRIGGER track_removed AFTER DELETE ON track WHEN OLD.hidden = 0 BEGIN
    UPDATE album SET track_count = track_count - 1, held_count = held_count - OLD.held,
                     duration_ms = duration_ms - OLD.duration_ms WHERE id = OLD.album_id;
    UPDATE tally SET tracks = tracks - 1, duration_ms = duration_ms - OLD.duration_ms,
                     held_tracks = held_tracks - OLD.held, held_ms = held_ms - OLD.held * OLD.duration_ms;
    INSERT INTO track_search (track_search, rowid, folded) VALUES ('delete', OLD.id, OLD.folded);
END;
CREATE TRIGGER track_counted AFTER UPDATE OF album_id, hidden, held, duration_ms ON track
WHEN OLD.album_id IS NOT NEW.album_id OR OLD.hidden <> NEW.hidden OR OLD.held <> NEW.held
     OR OLD.duration_ms <> NEW.duration_ms BEGIN
    UPDATE album SET track_count = track_count - 1, held_count = held_count - OLD.held,
                     duration_ms = duration_ms - OLD.duration_ms WHERE id = OLD.album_id AND OLD.hidden = 0;
    UPDATE album SET track_count = track_count + 1, held_count = held_count + NEW.held,
                     duration_ms = duration_ms + NEW.duration_ms WHERE id = NEW.album_id AND NEW.hidden = 0;
    UPDATE tally SET tracks = tracks - 1, duration_ms = duration_ms - OLD.duration_ms,
                     held_tracks = held_tracks - OLD.held, held_ms = held_ms - OLD.held * OLD.duration_ms
        WHERE OLD.hidden = 0;
    UPDATE tally SET tracks = tracks + 1, duration_ms = duration_ms + NEW.duration_ms,
                     held_tracks = held_tracks + NEW.held, held_ms = held_ms + NEW.held * NEW.duration_ms
        WHERE NEW.hidden = 0;
    UPDATE playlist SET
            held_count = held_count + (NEW.held - OLD.held) * (SELECT count(*) FROM playlist_entry AS e
                WHERE e.track_id = NEW.id AND e.playlist_id = playlist.id),
            duration_ms = duration_ms + (NEW.duration_ms - OLD.duration_ms) * (SELECT count(*) FROM playlist_entry AS e
                WHERE e.track_id = NEW.id AND e.playlist_id = playlist.id)
        WHERE id IN (SELECT playlist_id FROM playlist_entry WHERE track_id = NEW.id)
              AND (OLD.held <> NEW.held OR OLD.duration_ms <> NEW.duration_ms);
END;
CREATE TRIGGER track_renamed AFTER UPDATE OF folded, hidden ON track
WHEN OLD.folded <> NEW.folded OR OLD.hidden <> NEW.hidden BEGIN
    INSERT INTO track_search (track_search, rowid, folded) SELECT 'delete', OLD.id, OLD.folded WHERE OLD.hidden = 0;
    INSERT INTO track_search (rowid, folded) SELECT NEW.id, NEW.folded WHERE NEW.hidden = 0;
END;

CREATE TRIGGER held_added AFTER INSERT ON held_file BEGIN
    UPDATE track SET held = (NEW.state = 'complete') WHERE id = NEW.track_id AND held <> (NEW.state = 'complete');
    UPDATE tally SET held_bytes = held_bytes + NEW.bytes WHERE NEW.state = 'complete';
END;
CREATE TRIGGER held_changed AFTER UPDATE OF state, bytes ON held_file BEGIN
    UPDATE track SET held = (NEW.state = 'complete') WHERE id = NEW.track_id AND held <> (NEW.state = 'complete');
    UPDATE tally SET held_bytes = held_bytes + NEW.bytes * (NEW.state = 'complete') - OLD.bytes * (OLD.state = 'complete')
        WHERE NEW.state = 'complete' OR OLD.state = 'complete';
END;
CREATE TRIGGER held_removed AFTER DELETE ON held_file BEGIN
    UPDATE track SET held = 0 WHERE id = OLD.track_id AND held <> 0;
    UPDATE tally SET held_bytes = held_bytes - OLD.bytes WHERE OLD.state = 'complete';
END;

CREATE TRIGGER entry_added AFTER INSERT ON playlist_entry BEGIN
    UPDATE playlist SET track_count = track_count + 1, held_count = held_count + t.held,
                        duration_ms = playlist.duration_ms + t.duration_ms
        FROM track AS t WHERE playlist.id = NEW.playlist_id AND t.id = NEW.track_id;
END;
CREATE TRIGGER entry_removed AFTER DELETE ON playlist_entry BEGIN
    UPDATE playlist SET track_count = track_count - 1, held_count = held_count - t.held,
                        duration_ms = playlist.duration_ms - t.duration_ms
        FROM track AS t WHERE playlist.id = OLD.playlist_id AND t.id = OLD.track_id;
END;
