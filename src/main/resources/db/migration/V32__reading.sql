-- what was found when a paper was opened at the door; empty for what came before papers were opened
alter table upload add column pages integer;
alter table upload add column width integer;
alter table upload add column height integer;
alter table upload add column attachments boolean;
