-- by what anybody checks a document; older ones have no code
alter table issued_document add column verify_code varchar(16);
create unique index issued_document_code on issued_document (verify_code);
-- the file of a document, laid out once after the act: when it is tried next, how often it was, and what came of it
alter table issued_document add column file_due timestamp with time zone;
alter table issued_document add column file_tries int default 0 not null;
alter table issued_document add column file_sha256 varchar(64);
alter table issued_document add column file_size int;
create index issued_document_file_due on issued_document (file_due);
create index issued_document_file on issued_document (file_sha256);
