-- a head is written out by its number; the last migration is one of both databases, so that both are as far as the program
create index journal_head_case_by_head on journal_head_case (head_no, case_number);
