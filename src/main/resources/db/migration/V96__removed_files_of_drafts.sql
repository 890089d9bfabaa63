-- A file of the newest release that the draft takes away; its text is that of the release and is not kept.
alter table model_draft_file add column removed boolean default false not null;
