-- silence did not accept the item with the rest: its own agency receives it for itself, and accepts it when
alter table case_item add column apart boolean default false not null;
alter table case_item add column accepted_at timestamp with time zone;
-- the round in which the item's own agency sent it back last; 0 when it never did
alter table case_item add column corrected_in int default 0 not null;
