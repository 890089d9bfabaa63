-- Which of the two cases of the law a checker declined for, and who is competent (licensing law Art. 32 para 1(1), (2)).
-- The reason of an item names both after the officer's own words, which alone may be 4,000 characters long.
alter table pre_check add column decline_kind varchar(20);
alter table pre_check add column competent_agency varchar(200);
alter table case_item alter column reason set data type varchar(4400);
