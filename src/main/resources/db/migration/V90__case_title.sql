-- what a case is called, as the applicant reads it and as the staff do (people masked), and what else it is found by
alter table case_entry add column title varchar(300);
alter table case_entry add column masked_title varchar(300);
alter table case_entry alter column sought_name set data type varchar(4000);
