-- who did what at the doors, and who saw whose data; append-only; names, agency and duties as they were then
create table trace_line (
    line_no bigint generated always as identity primary key,
    at      timestamp with time zone not null,
    kind    varchar(20)              not null,
    account varchar(64),
    name_zh varchar(200),
    name_en varchar(200),
    agency  varchar(64),
    roles   varchar(200),
    cases   int                      not null,
    subject varchar(120),
    address varchar(45)              not null,
    outcome varchar(10)              not null
);

create index trace_line_of on trace_line (account, line_no);
create index trace_line_kind on trace_line (kind, line_no);
create index trace_line_at on trace_line (at);

-- the cases that a line names
create table trace_case (
    case_number varchar(24) not null,
    line_no     bigint      not null,
    primary key (case_number, line_no)
);

create index trace_case_line on trace_case (line_no);
