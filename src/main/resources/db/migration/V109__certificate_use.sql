-- papers that are files of certificates, taken by consent in the place of a paper; they live and go with the paper
create table certificate_use (
    upload_id    varchar(36) not null primary key references upload (id) on delete cascade,
    identifier   varchar(90) not null references certificate (identifier),
    consented_by varchar(64) not null,
    consented_at timestamp with time zone not null
);
create index certificate_use_certificate on certificate_use (identifier);
