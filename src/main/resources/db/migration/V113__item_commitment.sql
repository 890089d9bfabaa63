-- Items that were asked for on a commitment: drawn for a check after the grant, mended, not kept, repaired.
create table item_commitment (
    case_number    varchar(24)  not null,
    item           varchar(100) not null,
    agency         varchar(40)  not null,
    division       varchar(6)   not null,
    text_version   int          not null,
    text_hash      varchar(64)  not null,
    holder         varchar      not null,
    holder_hash    varchar(120),
    document       varchar(200) not null,
    given_at       timestamp with time zone not null,
    state          varchar(20)  not null,
    share          int,
    drawn          int,
    check_due      timestamp with time zone,
    checked_at     timestamp with time zone,
    finding        varchar,
    order_document varchar(200),
    mend_due       timestamp with time zone,
    report         varchar,
    closing        varchar,
    repair         varchar,
    changed_by     varchar(64),
    primary key (case_number, item)
);
create index item_commitment_holder on item_commitment (holder_hash);
create index item_commitment_agency on item_commitment (division, agency, given_at);
