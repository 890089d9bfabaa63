-- when a limit of an authority passes that has had no effect yet; the watch of the table looks here, by the index
alter table legal_clock add column watched_at timestamp with time zone;
update legal_clock set watched_at = due_at
where ended = false and effect_at is null and kind in ('ITEM_STATUTORY', 'BUNDLE_STATUTORY', 'DELIVERY');
create index legal_clock_watched on legal_clock (watched_at);
-- the item that waits for this task's item while its own statutory limit runs, and until when it does
alter table work_task add column waiting_item varchar(100);
alter table work_task add column waiting_due_at timestamp with time zone;
