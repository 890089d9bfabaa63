-- Who acts is an agency of one division. Accounts get the usual division of the catalogue when the program starts, which
-- alone knows it; until then somebody who works for an agency sees nothing.
alter table account add column division varchar(6);

-- A desk is an agency's of one division, or a role's; the division where a case was received stands in its number.
alter table work_task alter column desk set data type varchar(80);
update work_task set desk = agency || '@' || substring(case_number, 9, 6) where agency is not null;
