-- sealed values are longer than what they hold
alter table case_file alter column applicant type varchar;
alter table case_file alter column mandate type varchar;
alter table step_record alter column remark type varchar;
alter table case_result alter column given type varchar;
alter table draft alter column applicant type varchar;
alter table draft alter column data type varchar;
alter table draft alter column papers type varchar;
alter table outbox alter column recipient type varchar;
alter table outbox alter column subject type varchar;
alter table outbox alter column body type varchar;
alter table account alter column id_number type varchar;
alter table account alter column mobile type varchar;
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

-- what a line of the journal tells may be sealed anew and nothing else of it changed: its seal is over what it says, so
-- a line that says something else is found by the verification
create function on_record_but_sealed() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.facts like 'v1:%' and to_jsonb(new) - 'facts' = to_jsonb(old) - 'facts' then
        return new;
    end if;
    raise exception 'what is on record is never changed: % of %', lower(tg_op), tg_table_name
        using errcode = 'restrict_violation';
end $$;
drop trigger journal_entry_for_good on journal_entry;
create trigger journal_entry_for_good before update or delete on journal_entry
    for each row execute function on_record_but_sealed();
