-- What is on record stays as it was written: not even the program's own account changes or deletes a line.
create function on_record_for_good() returns trigger language plpgsql as $$
begin
    raise exception 'what is on record is never changed: % of %', lower(tg_op), tg_table_name
        using errcode = 'restrict_violation';
end $$;

create trigger journal_entry_for_good before update or delete on journal_entry
    for each row execute function on_record_for_good();
create trigger journal_entry_never_emptied before truncate on journal_entry
    for each statement execute function on_record_for_good();
create trigger clock_event_for_good before update or delete on clock_event
    for each row execute function on_record_for_good();
create trigger clock_event_never_emptied before truncate on clock_event
    for each statement execute function on_record_for_good();
create trigger staff_record_for_good before update or delete on staff_record
    for each row execute function on_record_for_good();
create trigger staff_record_never_emptied before truncate on staff_record
    for each statement execute function on_record_for_good();
create trigger issued_document_for_good before delete on issued_document
    for each row execute function on_record_for_good();
