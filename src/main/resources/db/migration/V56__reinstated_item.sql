-- the item that had ended because a promised paper did not come; null where it is the application that counted as abandoned
alter table reinstatement add column item varchar(100);
