-- the calendars: every notice and every correction is a version; what stands is the sum of all versions up to one
create table calendar_version (
    version int primary key,
    holiday_year int,
    agency varchar(64),
    content varchar(200000) not null,
    actor varchar(64) not null,
    imported_at timestamp with time zone not null
);

-- each clock says by which version it is dated; clocks from before were dated by the notices of 2024 to 2026
alter table legal_clock add column calendar_version int default 3 not null;
-- a promise that the law cuts short follows the national calendar
alter table legal_clock alter column agency drop not null;

-- how far the open clocks are recomputed by a version; whoever holds the row does the next chunk
create table calendar_recomputation (
    version int primary key,
    total int not null,
    done int not null,
    moved int not null,
    firm int not null,
    last_case varchar(24) not null,
    started_at timestamp with time zone not null,
    finished_at timestamp with time zone
);
