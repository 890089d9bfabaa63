-- checks of models as their owners ask after them, at whichever node; none is kept longer than an hour after its last beat.
-- findings: what was found, in JSON. cleaned: files without what other
-- programs left in them, to be fetched; no other file is kept
create table check_run (
    id varchar(36) primary key,
    owner varchar(100) not null,
    node varchar(36) not null,
    state varchar(10) not null,
    beat_at timestamp with time zone not null,
    done int not null,
    planned int not null,
    now_zh varchar(1000),
    now_en varchar(1000),
    findings text not null,
    cleaned text not null default '[]'
);
create index check_run_beat on check_run (beat_at);
