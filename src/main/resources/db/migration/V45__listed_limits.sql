-- What lists of limits and lights ask of a clock stands beside it, so that they read the running clocks of authorities
-- and nothing else: whose it is, and its dates while it runs. Both dates are empty for a clock that has ended, stands, or
-- is an applicant's. One index over one column: with "ended" and "due_at" apart a database takes most clocks for late.
alter table legal_clock add column release_id bigint;
alter table legal_clock add column bundle varchar(64);
alter table legal_clock add column item varchar(100);
alter table legal_clock add column item_agency varchar(64);
alter table legal_clock add column listed_due timestamp with time zone;
alter table legal_clock add column listed_yellow timestamp with time zone;

update legal_clock set
    release_id = (select f.release_id from case_file f where f.case_number = legal_clock.case_number),
    bundle = (select f.bundle from case_file f where f.case_number = legal_clock.case_number),
    item = (select max(i.item) from case_item i where i.case_number = legal_clock.case_number
        and (i.item = legal_clock.part or i.item = legal_clock.subject));
update legal_clock set item_agency = (select i.agency from case_item i
    where i.case_number = legal_clock.case_number and i.item = legal_clock.item) where item is not null;
update legal_clock set listed_due = due_at, listed_yellow = yellow_at
    where ended = false and kind not in ('CORRECTION', 'DEFERRAL');

create index legal_clock_listed on legal_clock (listed_due, kind, listed_yellow);
create index legal_clock_yellow on legal_clock (listed_yellow, case_number);
