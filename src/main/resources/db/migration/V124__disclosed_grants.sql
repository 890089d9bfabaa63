-- What is published of grants (licensing law Art. 40), and what its holder objects to that.
create table disclosed_grant (
    document     varchar(200) not null,
    case_number  varchar(24)  not null,
    item         varchar(100) not null,
    name         varchar(1000) not null,
    name_en      varchar(1000) not null,
    agency       varchar(64)  not null,
    agency_name  varchar(300) not null,
    agency_name_en varchar(300) not null,
    division     varchar(6)   not null,
    organisation boolean      not null,
    holder       varchar(300) not null,
    credit_code  varchar(100),
    decided_on   date         not null,
    valid_until  date,
    publish_on   date         not null,
    state        varchar(20)  not null,
    ended_on     date,
    ended        varchar(20),
    objection    varchar,
    objected_at  timestamp with time zone,
    answer       varchar,
    answered_by  varchar(64),
    answered_at  timestamp with time zone,
    primary key (document)
);

create index disclosed_grant_by_day on disclosed_grant (publish_on, document);
create index disclosed_grant_by_case on disclosed_grant (case_number);
