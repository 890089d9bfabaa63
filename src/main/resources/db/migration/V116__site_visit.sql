-- A look on the spot 现场核查: when, by whom, and what was found; what people wrote is sealed.
create table site_visit (
    case_number varchar(24)  not null,
    visit_no    int          not null,
    item        varchar(100) not null,
    state       varchar(20)  not null,
    planned_for timestamp with time zone not null,
    planned_by  varchar(64)  not null,
    planned_at  timestamp with time zone not null,
    plan        varchar      not null,
    notice      varchar(200) not null,
    found       varchar,
    recorded_by varchar(64),
    recorded_at timestamp with time zone,
    signed_by   varchar(1000),
    document    varchar(200),
    primary key (case_number, visit_no)
);
