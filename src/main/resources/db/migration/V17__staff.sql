-- grows whenever a person's duties or password change: sessions begun before end
alter table account add column stamp integer default 0 not null;

-- links with which a person sets a password, once; only the hash of the link is kept
create table password_link (
    token_hash  varchar(64)              not null primary key,
    username    varchar(64)              not null,
    valid_until timestamp with time zone not null
);

create index password_link_of on password_link (username);

-- what administrators did; append-only
create table staff_record (
    id      bigint generated always as identity primary key,
    at      timestamp with time zone not null,
    actor   varchar(64)              not null,
    act     varchar(32)              not null,
    subject varchar(64)              not null,
    detail  varchar(400)
);

create index staff_record_of on staff_record (subject, id);
