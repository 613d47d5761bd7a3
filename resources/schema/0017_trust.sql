-- Certificates that the listener trusts though nobody vouches for them: one for an address, by its fingerprint.
CREATE TABLE trusted_certificate (
    host        TEXT NOT NULL,                  -- lower case
    port        INTEGER NOT NULL,
    fingerprint BLOB NOT NULL,                  -- SHA-256
    trusted_at  INTEGER NOT NULL,
    PRIMARY KEY (host, port)
) STRICT, WITHOUT ROWID;
