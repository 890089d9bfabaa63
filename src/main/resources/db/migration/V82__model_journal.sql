-- Who did what with models, each line sealed with the one before it.
create table model_journal (
    entry_no   bigint       primary key,
    at         timestamp with time zone not null,
    event      varchar(30)  not null,
    actor      varchar(64)  not null,
    actor_name varchar(200) not null,
    draft_id   bigint       not null,
    bundle_key varchar(100) not null,
    hash       varchar(64)  not null,
    release_id bigint,
    remark     varchar(1000) not null,
    seal       varchar(64)  not null
);
create index model_journal_draft on model_journal (draft_id, entry_no);

-- How long it is, and the seal of its last line.
create table model_journal_head (
    id     integer     primary key,
    length bigint      not null,
    head   varchar(64) not null
);
insert into model_journal_head (id, length, head) values (1, 0, '');
