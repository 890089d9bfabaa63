-- what applicants hand in; the content itself lies in the blob store under its hash
create table upload (
    id varchar(36) primary key,
    sha256 varchar(64) not null,
    name varchar(255) not null,
    type varchar(60) not null,
    size_bytes bigint not null,
    owner varchar(64) not null,
    uploaded_at timestamp with time zone not null,
    case_number varchar(24)
);
create index upload_case on upload (case_number);
create index upload_orphans on upload (uploaded_at, case_number);
