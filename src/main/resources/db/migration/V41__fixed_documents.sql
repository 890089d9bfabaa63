-- the words of a document as issued, and the hash over number, time, words and facts; older documents are worded from facts
alter table issued_document add column text_zh varchar;
alter table issued_document add column text_en varchar;
alter table issued_document add column hash varchar(64);
