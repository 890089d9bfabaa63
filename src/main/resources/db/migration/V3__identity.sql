create table account (
    username      varchar(64)  not null primary key,
    password_hash varchar(200) not null,
    name_zh       varchar(100) not null,
    name_en       varchar(100) not null,
    agency        varchar(64),
    roles         varchar(200) not null,
    id_number     varchar(32),
    mobile        varchar(32),
    disabled      boolean      not null
);

create index account_by_agency on account (agency);
