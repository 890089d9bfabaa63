-- explanations of delays are listed for everybody
create index issued_document_type on issued_document (type, issued_at);
