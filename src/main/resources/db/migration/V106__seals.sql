-- which seal a document wants, of which division its organ is, and who set it when; older documents have none
alter table issued_document add column seal varchar(16);
alter table issued_document add column division varchar(6);
alter table issued_document add column seal_awaited timestamp with time zone;
alter table issued_document add column seal_kind varchar(16);
alter table issued_document add column sealed_by varchar(64);
alter table issued_document add column sealed_name varchar(100);
alter table issued_document add column sealed_for varchar(64);
alter table issued_document add column sealed_at timestamp with time zone;
-- whose certificate stands in the file, when it is signed
alter table issued_document add column file_signer varchar(300);
create index issued_document_seal_awaited on issued_document (agency, division, seal_awaited);
