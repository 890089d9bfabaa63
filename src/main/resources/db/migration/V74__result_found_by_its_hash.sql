-- a result that an item gave is found by a keyed hash, such as the credit code of a company that didn't exist when its
-- application was made; old rows are filled in the background
alter table case_result add given_hash varchar(100);
create index case_result_by_hash on case_result (given_hash, case_number);
