-- Several services in one library, and several ways to one of them.

-- 1: the listener let it go. Its rows are hidden, and are there again when the same account is connected to.
ALTER TABLE source ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;

-- Ways to a service besides source.address, without user, password and query.
CREATE TABLE source_address (
    source  INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    PRIMARY KEY (source, address)
) STRICT, WITHOUT ROWID;
