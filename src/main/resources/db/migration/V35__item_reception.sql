-- when an item was accepted: with the case, by law as of receipt, or for itself where silence accepts nothing
alter table case_item add column accepted_at timestamp with time zone;
update case_item set accepted_at = (
    select c.accepted_at from case_file c where c.case_number = case_item.case_number);
-- the round in which the item's own agency sent it back last; 0 when it never did
alter table case_item add column corrected_in int default 0 not null;
