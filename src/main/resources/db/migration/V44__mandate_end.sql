-- the last day on which the account that has a case as an agent sees it in its lists; null: as long as it has it
alter table case_file add column account_until date;
-- the last day of the mandate, until its end has been told; null when there is none, or it was told
alter table case_file add column mandate_until date;
create index case_file_mandate_until on case_file (mandate_until);
update case_file set
    mandate_until = cast(substring(mandate from position('"until":"' in mandate) + 9 for 10) as date)
    where mandate is not null and position('"until":"' in mandate) > 0;
update case_file set account_until = mandate_until where channel <> 'WINDOW';
