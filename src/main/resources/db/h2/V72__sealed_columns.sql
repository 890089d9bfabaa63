-- sealed values are longer than what they hold; what a whole application may bring exceeds H2's longest varchar
alter table case_file alter column applicant set data type varchar;
alter table case_file alter column mandate set data type varchar;
alter table submission alter column data set data type character large object;
alter table reinstatement alter column data set data type character large object;
alter table step_record alter column remark set data type varchar;
alter table case_result alter column given set data type varchar;
alter table draft alter column applicant set data type varchar;
alter table draft alter column data set data type varchar;
alter table draft alter column papers set data type varchar;
alter table outbox alter column recipient set data type varchar;
alter table outbox alter column subject set data type varchar;
alter table outbox alter column body set data type varchar;
alter table account alter column id_number set data type varchar;
alter table account alter column mobile set data type varchar;
alter table account add column id_hash varchar(100);
create index account_by_id_hash on account (id_hash);

-- how far sealing has come, table by table: what was written before, or with another key, is sealed anew
create table at_rest_progress (
    table_name varchar(60) primary key,
    key_ids varchar(60) not null,
    looked bigint not null,
    sealed bigint not null,
    unreadable bigint not null,
    begun_at timestamp with time zone not null,
    ended_at timestamp with time zone
);
-- one node at a time does it
create table at_rest_turn (
    id int primary key,
    holder varchar(36) not null,
    held_until timestamp with time zone not null
);
insert into at_rest_turn (id, holder, held_until) values (1, '', timestamp with time zone '2026-01-01 00:00:00+00');
