-- wrong tries of late as all nodes count them, by a keyed digest of what is limited: neither names nor addresses stand
-- here. Tries under way are held by the node that looks at them; what it didn't give back is free after held_until.
-- Only where there can be several nodes: an H2 file has one, which counts in its memory
create table wrong_try (
    digest varchar(64) primary key,
    wrong int not null,
    held int not null,
    last_at timestamp with time zone not null,
    closed_until timestamp with time zone,
    held_until timestamp with time zone not null
);
create index wrong_try_last on wrong_try (last_at);
