-- what agencies issue; number, data and time are fixed in the act
create table issued_document (
    case_number varchar(24) not null,
    document_no int not null,
    type varchar(20) not null,
    item varchar(100),
    number varchar(80) not null unique,
    agency varchar(64) not null,
    issued_at timestamp with time zone not null,
    facts varchar not null,
    primary key (case_number, document_no)
);
create table document_counter (
    division varchar(6) not null,
    agency varchar(64) not null,
    type varchar(20) not null,
    issue_year int not null,
    last_number int not null,
    primary key (division, agency, type, issue_year)
);
