-- who has withdrawn from a case because he isn't impartial in it: usernames, with blanks between them
alter table case_file add column recused varchar(1400);
