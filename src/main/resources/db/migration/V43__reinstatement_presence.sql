-- who handed it in at the window, and which identity document was looked at; null where nobody was seen
alter table reinstatement add column presence varchar;
