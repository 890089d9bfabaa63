-- whether the applicant refuses, before he sends it, that rules decide: a person does from the start
alter table case_file add column by_person boolean default false not null;
