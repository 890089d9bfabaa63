-- what conditions of a model read of a case and no other table has: answers as they stood at acceptance, outputs of tables
create table case_fact (
    case_number varchar(24) not null,
    fact varchar(64) not null,
    given varchar not null,
    giver varchar(120) not null,
    at timestamp with time zone not null,
    entry_no int not null,
    primary key (case_number, fact)
);
