-- By which template the last document of the kind was worded: told with its number, so that nobody has to ask for it.
alter table document_counter add column template bigint;
