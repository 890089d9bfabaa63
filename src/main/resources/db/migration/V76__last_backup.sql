-- when the last backup was taken, and what was missing in it, for all nodes to read; without a moment there was none.
-- A backup itself holds what was known before it: its restore writes its own moment here
create table last_backup (
    one smallint primary key check (one = 1),
    taken_at timestamp with time zone,
    papers int not null,
    missing int not null
);
insert into last_backup (one, papers, missing) values (1, 0, 0);
