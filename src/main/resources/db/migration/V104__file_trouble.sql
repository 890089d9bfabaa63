-- why the file of a document could not be made the last time: a word or the name of a failure, nothing of anybody
alter table issued_document add column file_trouble varchar(60);
