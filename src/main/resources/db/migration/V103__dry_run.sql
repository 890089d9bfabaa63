-- single cases of drafts that are tried, as whoever asked for them asks after them, at whichever node; none is kept longer
-- than an hour. came: what came of it, in JSON; no case is kept
create table dry_run (
    id varchar(36) primary key,
    draft bigint not null,
    owner varchar(100) not null,
    begun_at timestamp with time zone not null,
    came text
);
create index dry_run_begun on dry_run (begun_at);
