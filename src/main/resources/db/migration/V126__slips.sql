-- A slip of the pen in an issued document: one officer finds it, another person approves that it is corrected.
create table document_slip (
    case_number varchar(24)  not null,
    slip_no     int          not null,
    item        varchar(100) not null,
    field       varchar(100) not null,
    document    varchar(200) not null,
    said        varchar      not null,
    found_by    varchar(64)  not null,
    found_at    timestamp with time zone not null,
    state       varchar(20)  not null,
    decided_by  varchar(64),
    decided_at  timestamp with time zone,
    reason      varchar,
    corrected   varchar(200),
    primary key (case_number, slip_no)
);

-- What is published of a grant says by which document it was corrected.
alter table disclosed_grant add column corrected_by varchar(200);
