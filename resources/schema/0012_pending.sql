-- What is told of each change that waits: why it did not go through, and whether it may have arrived all the same.

ALTER TABLE outbox ADD COLUMN why INTEGER;                       -- of the last failure: an ErrorKind's number; NULL = none
ALTER TABLE outbox ADD COLUMN unsure INTEGER NOT NULL DEFAULT 0; -- parked, and nobody knows whether it arrived
-- 13 and 14: the service answered something, which may have come after it had done it.
UPDATE outbox SET why = trouble, unsure = trouble IN (13, 14) WHERE state = 'parked';

-- Counted after each delivery.
CREATE INDEX outbox_state ON outbox (source, state, kind);
