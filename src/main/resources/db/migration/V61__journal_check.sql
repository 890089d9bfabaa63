-- verifications of all journals: who works at the one that is open, and how far it has come
create table journal_check (
    run_no int primary key,
    asked_by varchar(64),
    started_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    after_case varchar(24) not null,
    cases bigint not null,
    lines bigint not null,
    findings bigint not null,
    holder varchar(36) not null,
    held_until timestamp with time zone not null
);
-- journals that are not as they were written, with the first line that is wrong
create table journal_finding (
    run_no int not null,
    case_number varchar(24) not null,
    entry_no int not null,
    kind varchar(10) not null,
    found_at timestamp with time zone not null,
    primary key (run_no, case_number)
);
