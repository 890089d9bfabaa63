-- a line of a correction notice: what is wrong (text), what is asked for, the rule; older rows told it in one text
alter table defect add column asked varchar(2000);
alter table defect add column basis varchar(500);
