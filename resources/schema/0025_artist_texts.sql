-- What services say of artists in words. Apart from the artist's row, which is read for every card.
CREATE TABLE artist_text (
    artist_id   INTEGER PRIMARY KEY REFERENCES artist (id) ON DELETE CASCADE,
    about       TEXT NOT NULL,                  -- plain
    saved_at    INTEGER NOT NULL
) STRICT;

-- One answer says both who is alike and this. Those who were asked before are asked again, for the texts.
ALTER TABLE artist RENAME COLUMN similar_at TO info_at;
UPDATE artist SET info_at = 0 WHERE info_at <> 0;
