-- The highest number that a row of the application was given: none is given twice.
alter table case_file add column row_numbers int default 0 not null;
-- What the row of an item is called; null for one of the whole application.
alter table case_item add column row_title varchar(80);
