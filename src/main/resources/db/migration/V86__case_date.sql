-- dates that cases wait for, as far as they aren't read where their giver put them: the wait itself, and dates set anew
create table case_date (
    case_number varchar(24) not null,
    date_id varchar(40) not null,
    at timestamp with time zone,
    known_at timestamp with time zone,
    giver varchar(120),
    moved int not null,
    waits_since timestamp with time zone,
    passed_at timestamp with time zone,
    primary key (case_number, date_id)
);
