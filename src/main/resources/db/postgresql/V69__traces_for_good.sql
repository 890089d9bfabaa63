create trigger trace_line_for_good before update or delete on trace_line
    for each row execute function on_record_for_good();
create trigger trace_line_never_emptied before truncate on trace_line
    for each statement execute function on_record_for_good();
create trigger trace_case_for_good before update or delete on trace_case
    for each row execute function on_record_for_good();
create trigger trace_case_never_emptied before truncate on trace_case
    for each statement execute function on_record_for_good();
