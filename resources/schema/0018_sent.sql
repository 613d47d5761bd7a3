-- What a service was last asked to make of a list, while nobody knows whether it did: JSON, as tracks.
ALTER TABLE playlist_base ADD COLUMN sent TEXT;
