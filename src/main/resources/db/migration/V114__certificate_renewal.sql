-- Renewals of certificates: by which request a version came, what its holder was reminded of, and when its end was told.
alter table certificate add column renewal varchar(60);
alter table certificate add column reminded_days int;
alter table certificate add column lapsed_at timestamp with time zone;
create index certificate_until on certificate (valid_until, status);
-- the instant from which an application to renew counts as granted by law, when nobody has decided on it
alter table case_item add column granted_by_law_at timestamp with time zone;
create index case_item_by_law on case_item (granted_by_law_at);
