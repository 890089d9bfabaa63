-- sessions, found by a digest of their number: who reads the table can't take one over. What they hold is encrypted
create table visit (
    digest varchar(64) primary key,
    begun_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    content bytea not null
);
create index visit_end on visit (ends_at);
