-- Hearings before a decision on an item, or on its revocation.
create table hearing (
    case_number varchar(24)  not null,
    hearing_no  int          not null,
    item        varchar(100) not null,
    about       varchar(20)  not null,
    motion      varchar(20)  not null,
    state       varchar(20)  not null,
    matter      varchar      not null,
    told_by     varchar(64)  not null,
    told_at     timestamp with time zone not null,
    notice      varchar(200),
    asked_at    timestamp with time zone,
    appointment varchar,
    objection   varchar,
    written_as  varchar(200),
    primary key (case_number, hearing_no)
);
