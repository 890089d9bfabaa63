-- applications that are being filled in; its id is the key of the submission, so that sending twice is sending once
create table draft (
    id varchar(36) primary key,
    account varchar(64) not null,
    bundle varchar(60) not null,
    release_id bigint not null,
    situation varchar(4000) not null,
    applicant varchar(4000) not null,
    data varchar(200000) not null,
    papers varchar(40000) not null,
    case_number varchar(24),
    updated_at timestamp with time zone not null
);
create index draft_account on draft (account, updated_at);
