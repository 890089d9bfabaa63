-- the heads of the journals: one for each verification that ended, signed, each with the hash of the one before it
create table journal_head (
    head_no int primary key,
    made_at timestamp with time zone not null,
    previous varchar(64) not null,
    cases bigint not null,
    faults bigint not null,
    hash varchar(64) not null,
    signature varchar(100) not null
);
-- what a head says of the journals that had grown since the one before it
create table journal_head_case (
    case_number varchar(24) not null,
    head_no int not null,
    lines int not null,
    digest varchar(64) not null,
    primary key (case_number, head_no)
);
