-- what was told of each clock: the date, whether as certain, and by whose version of the agency's hours it counts
alter table legal_clock add column told_at timestamp with time zone;
alter table legal_clock add column told_firm boolean default false not null;
alter table legal_clock add column hours_version int;
update legal_clock set told_at = due_at, told_firm = not provisional where due_at is not null and kind <> 'POST_CHECK';
-- an instant before which a clock doesn't end, whatever a newer calendar says
alter table clock_event add column held_until timestamp with time zone;
-- a notice that was adopted by mistake is withdrawn by a version of its own: the one that it names counts no more
alter table calendar_version add column withdraws int;
