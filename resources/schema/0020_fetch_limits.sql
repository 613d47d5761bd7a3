-- When music may be fetched ahead: never what plays now.
ALTER TABLE keeping ADD COLUMN on_metered INTEGER NOT NULL DEFAULT 0; -- 1: also over a network that counts bytes
ALTER TABLE keeping ADD COLUMN from_minute INTEGER NOT NULL DEFAULT 0; -- of the local day
ALTER TABLE keeping ADD COLUMN until_minute INTEGER NOT NULL DEFAULT 0; -- the same: at any hour
