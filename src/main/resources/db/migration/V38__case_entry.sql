-- What lists of cases read: one narrow row a case, written in the transaction of the act. The case itself is wide (the
-- applicant, the situation), and which agencies and items it has stands in other rows: a search over a million cases
-- would read a gigabyte for every name. Agencies and items stand between commas.
create table case_entry (
    case_number    varchar(24)              not null primary key,
    bundle         varchar(64)              not null,
    release_id     bigint                   not null,
    applicant_name varchar(300)             not null,
    person         boolean                  not null,
    sought_name    varchar(600)             not null,
    status         varchar(20)              not null,
    outcome        varchar(20),
    received_at    timestamp with time zone not null,
    completed_at   timestamp with time zone,
    agencies       varchar(4000)            not null,
    items          varchar(8000)            not null
);

insert into case_entry (case_number, bundle, release_id, applicant_name, person, sought_name, status, outcome,
    received_at, completed_at, agencies, items)
select c.case_number, c.bundle, c.release_id, c.applicant_name,
    case when c.applicant like '%"kind":"PERSON"%' then true else false end,
    replace(lower(c.applicant_name), ' ', ''), c.status, c.outcome, c.received_at, c.completed_at,
    coalesce(',' || (select string_agg(i.agency, ',') from case_item i where i.case_number = c.case_number) || ',', ','),
    coalesce(',' || (select string_agg(i.item, ',') from case_item i where i.case_number = c.case_number) || ',', ',')
from case_file c;

create index case_entry_received on case_entry (received_at, case_number);
create index case_entry_status on case_entry (status, received_at, case_number);
create index case_entry_completed on case_entry (completed_at);

-- what somebody has done
create index step_record_actor on step_record (actor, case_number);
