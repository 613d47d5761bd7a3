-- How long the answers of a service usually take, learnt over days: slow is judged by it. One row for each part of it.
CREATE TABLE answer_time (
    source  INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    part    INTEGER NOT NULL,                   -- Capability
    ms      REAL NOT NULL,
    answers INTEGER NOT NULL,
    PRIMARY KEY (source, part)
) STRICT, WITHOUT ROWID;
