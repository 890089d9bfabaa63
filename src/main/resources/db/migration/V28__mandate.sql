-- by what power of attorney an agent filed, and the account of the principal, who is told and sees his case
alter table case_file add column mandate varchar(2000);
alter table case_file add column principal varchar(64);
create index case_file_principal on case_file (principal, received_at);
