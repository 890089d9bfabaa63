-- who asked for a case that the window took in, and what became of it; what happened before stands in the journal
create table case_claim (
    case_number varchar(40) not null references case_file (case_number),
    account varchar(64) not null,
    name varchar(200) not null,
    state varchar(20) not null,
    at timestamp with time zone not null,
    reason varchar(500),
    reason_en varchar(500),
    primary key (case_number, account)
);

create index case_claim_account on case_claim (account);
