-- the open clocks are read along the primary key; this index led the reader away from it
drop index legal_clock_dated;
