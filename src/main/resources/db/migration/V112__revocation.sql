-- What was granted and may end before its time: revoked, withdrawn by its authority, or struck off.
create table item_revocation (
    case_number   varchar(24)  not null,
    revocation_no int          not null,
    item          varchar(100) not null,
    kind          varchar(20)  not null,
    ground        varchar(30)  not null,
    said          varchar      not null,
    opened_by     varchar(64)  not null,
    opened_at     timestamp with time zone not null,
    state         varchar(20)  not null,
    decided_by    varchar(64),
    decided_at    timestamp with time zone,
    reason        varchar,
    compensation  varchar,
    notice        varchar(200),
    document      varchar(200),
    primary key (case_number, revocation_no)
);

-- What its holder states before it is decided.
create table revocation_statement (
    case_number   varchar(24)  not null,
    revocation_no int          not null,
    statement_no  int          not null,
    made_at       timestamp with time zone not null,
    said          varchar      not null,
    primary key (case_number, revocation_no, statement_no)
);
