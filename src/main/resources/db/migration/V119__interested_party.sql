-- Others whose interest an item touches, whom its agency has told.
create table interested_party (
    party_no    bigint generated always as identity primary key,
    case_number varchar(24)  not null,
    place       int          not null,
    item        varchar(100) not null,
    person      varchar      not null,
    salt        varchar(32)  not null,
    code_hash   varchar(64)  not null,
    told_by     varchar(64)  not null,
    told_at     timestamp with time zone not null,
    until_at    timestamp with time zone not null,
    notice      varchar(200) not null,
    unique (case_number, place)
);

-- What they state, and how the agency has considered it.
create table party_statement (
    case_number varchar(24)  not null,
    place       int          not null,
    statement_no int         not null,
    made_at     timestamp with time zone not null,
    said        varchar      not null,
    considered  varchar,
    primary key (case_number, place, statement_no)
);

-- The applicant waives a hearing that others may still ask for.
alter table hearing add column waived_at timestamp with time zone;
