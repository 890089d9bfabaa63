-- what is to be paid for an item; amounts in fen. due_at: until when something waits for it.
-- Numbers are counted without gaps by payee and year
create table bill (
    case_number varchar(24) not null,
    item varchar(100) not null,
    number varchar(120) not null unique,
    division varchar(6) not null,
    payee varchar(64) not null,
    cents int not null,
    waits varchar(10) not null,
    state varchar(10) not null,
    opened_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    receipt varchar(64),
    paid_on date,
    settled_at timestamp with time zone,
    primary key (case_number, item)
);

create table bill_counter (
    division varchar(6) not null,
    payee varchar(64) not null,
    issue_year int not null,
    last_number int not null,
    primary key (division, payee, issue_year)
);
