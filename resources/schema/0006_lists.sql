-- Lists by rules, and what the library is browsed by. Several genres or composers of a track stand in one text with
-- "; " between: see sync/store/LibraryGroups.

ALTER TABLE track ADD COLUMN composer TEXT NOT NULL DEFAULT '';
CREATE INDEX track_genre ON track (hidden, genre);
CREATE INDEX album_genre ON album (hidden, genre);
CREATE INDEX track_added ON track (hidden, added_at);
CREATE INDEX track_bit_rate ON track (hidden, bit_rate);
CREATE INDEX track_composer ON track (hidden, composer);
CREATE INDEX track_rating ON track (hidden, rating);

CREATE TABLE smart_playlist (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    name        TEXT NOT NULL,
    query       TEXT NOT NULL DEFAULT '',        -- the language of sync/search/SearchQuery.h; empty: every track
    track_order TEXT NOT NULL DEFAULT 'artist',  -- these two as sync/store/SmartPlaylistStore spells them
    limit_unit  TEXT NOT NULL DEFAULT 'none',
    limit_most  INTEGER NOT NULL DEFAULT 0,
    descending  INTEGER NOT NULL DEFAULT 0
) STRICT;
-- What every listener asks for first. They can be changed and removed like any other.
INSERT INTO smart_playlist (name, query, track_order, descending, limit_unit, limit_most) VALUES
    ('Recently added', '', 'added', 1, 'tracks', 250),
    ('Recently played', 'played:yes', 'last-played', 1, 'tracks', 250),
    ('Most played', 'plays:>=2', 'plays', 1, 'tracks', 100),
    ('Never played', 'plays:0', 'added', 1, 'none', 0);

-- Composers were not read before: files are read again by the next scan.
UPDATE local_file SET beside = -1;
