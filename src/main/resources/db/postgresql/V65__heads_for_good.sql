create trigger journal_head_for_good before update or delete on journal_head
    for each row execute function on_record_for_good();
create trigger journal_head_never_emptied before truncate on journal_head
    for each statement execute function on_record_for_good();
create trigger journal_head_case_for_good before update or delete on journal_head_case
    for each row execute function on_record_for_good();
create trigger journal_head_case_never_emptied before truncate on journal_head_case
    for each statement execute function on_record_for_good();
