-- reasons that the programme says by itself stand in both languages; what a person wrote has one
alter table case_item add column reason_en varchar(4600);
