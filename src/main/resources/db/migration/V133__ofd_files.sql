-- the same pages as OFD, drawn from the file when they are first asked for, and kept
alter table issued_document add column ofd_sha256 varchar(64);
alter table issued_document add column ofd_size int;
create index issued_document_ofd on issued_document (ofd_sha256);
