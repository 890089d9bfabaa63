-- Electronic certificates: whose they are stands sealed, found by a hash of the number. A row is one version of a certificate;
-- a version is never written anew but for how it stands.
create table certificate (
    identifier    varchar(90)  not null primary key,
    type_code     varchar(21)  not null,
    issuer_code   varchar(18)  not null,
    name_zh       varchar(200) not null,
    name_en       varchar(200) not null,
    holder_name   varchar      not null,
    holder_number varchar      not null,
    holder_hash   varchar(120),
    organisation  boolean      not null,
    case_number   varchar(24)  not null,
    item          varchar(60)  not null,
    agency        varchar(40)  not null,
    division      varchar(6)   not null,
    scope         varchar(20)  not null,
    valid_from    date         not null,
    valid_until   date,
    issued_at     timestamp with time zone not null,
    document      varchar(100) not null unique,
    status        varchar(20)  not null,
    replaced_by   varchar(90)
);
create index certificate_holder on certificate (holder_hash);
create index certificate_case on certificate (case_number);
-- the serial numbers of a kind of certificates by who issues them, without gaps
create table certificate_counter (
    type_code   varchar(21) not null,
    issuer_code varchar(18) not null,
    last_number int         not null,
    primary key (type_code, issuer_code)
);
