-- shows whether the secret outside the database is the one that the journal was begun with; the secret itself isn't kept
create table journal_key (
    name varchar(20) primary key,
    check_value varchar(64) not null,
    kept_at timestamp with time zone not null
);
