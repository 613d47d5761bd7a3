-- Search by the beginning of words: one and two letters, and several words, are answered without a look at every row.
-- `pairs` holds the single characters and pairs of them of text that is written without spaces (Chinese, Japanese, Thai),
-- where two characters in the middle are a word: made by sync/store/TextKeys. Hidden rows are not in there.

ALTER TABLE artist ADD COLUMN pairs TEXT NOT NULL DEFAULT '';
CREATE VIRTUAL TABLE artist_words USING fts5
    (folded, pairs, content = 'artist', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3',
     detail = 'none', columnsize = 0);
INSERT INTO artist_words (rowid, folded, pairs) SELECT id, folded, pairs FROM artist WHERE hidden = 0;
CREATE TRIGGER artist_words_added AFTER INSERT ON artist WHEN NEW.hidden = 0 BEGIN
    INSERT INTO artist_words (rowid, folded, pairs) VALUES (NEW.id, NEW.folded, NEW.pairs);
END;
CREATE TRIGGER artist_words_removed AFTER DELETE ON artist WHEN OLD.hidden = 0 BEGIN
    INSERT INTO artist_words (artist_words, rowid, folded, pairs) VALUES ('delete', OLD.id, OLD.folded, OLD.pairs);
END;
CREATE TRIGGER artist_words_changed AFTER UPDATE OF folded, pairs, hidden ON artist
WHEN OLD.folded <> NEW.folded OR OLD.pairs <> NEW.pairs OR OLD.hidden <> NEW.hidden BEGIN
    INSERT INTO artist_words (artist_words, rowid, folded, pairs) SELECT 'delete', OLD.id, OLD.folded, OLD.pairs
        WHERE OLD.hidden = 0;
    INSERT INTO artist_words (rowid, folded, pairs) SELECT NEW.id, NEW.folded, NEW.pairs WHERE NEW.hidden = 0;
END;

ALTER TABLE album ADD COLUMN pairs TEXT NOT NULL DEFAULT '';
CREATE VIRTUAL TABLE album_words USING fts5
    (folded, pairs, content = 'album', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3',
     detail = 'none', columnsize = 0);
INSERT INTO album_words (rowid, folded, pairs) SELECT id, folded, pairs FROM album WHERE hidden = 0;
CREATE TRIGGER album_words_added AFTER INSERT ON album WHEN NEW.hidden = 0 BEGIN
    INSERT INTO album_words (rowid, folded, pairs) VALUES (NEW.id, NEW.folded, NEW.pairs);
END;
CREATE TRIGGER album_words_removed AFTER DELETE ON album WHEN OLD.hidden = 0 BEGIN
    INSERT INTO album_words (album_words, rowid, folded, pairs) VALUES ('delete', OLD.id, OLD.folded, OLD.pairs);
END;
CREATE TRIGGER album_words_changed AFTER UPDATE OF folded, pairs, hidden ON album
WHEN OLD.folded <> NEW.folded OR OLD.pairs <> NEW.pairs OR OLD.hidden <> NEW.hidden BEGIN
    INSERT INTO album_words (album_words, rowid, folded, pairs) SELECT 'delete', OLD.id, OLD.folded, OLD.pairs
        WHERE OLD.hidden = 0;
    INSERT INTO album_words (rowid, folded, pairs) SELECT NEW.id, NEW.folded, NEW.pairs WHERE NEW.hidden = 0;
END;

ALTER TABLE track ADD COLUMN pairs TEXT NOT NULL DEFAULT '';
CREATE VIRTUAL TABLE track_words USING fts5
    (folded, pairs, content = 'track', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3',
     detail = 'none', columnsize = 0);
INSERT INTO track_words (rowid, folded, pairs) SELECT id, folded, pairs FROM track WHERE hidden = 0;
CREATE TRIGGER track_words_added AFTER INSERT ON track WHEN NEW.hidden = 0 BEGIN
    INSERT INTO track_words (rowid, folded, pairs) VALUES (NEW.id, NEW.folded, NEW.pairs);
END;
CREATE TRIGGER track_words_removed AFTER DELETE ON track WHEN OLD.hidden = 0 BEGIN
    INSERT INTO track_words (track_words, rowid, folded, pairs) VALUES ('delete', OLD.id, OLD.folded, OLD.pairs);
END;
CREATE TRIGGER track_words_changed AFTER UPDATE OF folded, pairs, hidden ON track
WHEN OLD.folded <> NEW.folded OR OLD.pairs <> NEW.pairs OR OLD.hidden <> NEW.hidden BEGIN
    INSERT INTO track_words (track_words, rowid, folded, pairs) SELECT 'delete', OLD.id, OLD.folded, OLD.pairs
        WHERE OLD.hidden = 0;
    INSERT INTO track_words (rowid, folded, pairs) SELECT NEW.id, NEW.folded, NEW.pairs WHERE NEW.hidden = 0;
END;

-- Rows that need their pairs are written again by the next pull.
UPDATE track SET digest = 0 WHERE folded GLOB '*[ก-๛ぁ-ヿ㐀-鿿]*';
