-- Whose desk a task lies on: an agency's, or that of a role above the agencies. One column and one index, because a
-- condition that joins "this agency" and "no agency and one of these roles" by OR reads the whole table on H2.
alter table work_task add column desk varchar(64);
update work_task set desk = coalesce(agency, role);
alter table work_task alter column desk set not null;
drop index work_task_agency;
create index work_task_desk on work_task (desk);
