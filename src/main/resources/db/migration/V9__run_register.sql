-- Which process instance carries which part of a case. Messages and bells find their instance here.
create table process_run (
    instance_id varchar(64) primary key,
    case_number varchar(24) not null,
    part        varchar(80) not null,
    started_at  timestamp with time zone not null
);
create index process_run_case on process_run (case_number, part);
