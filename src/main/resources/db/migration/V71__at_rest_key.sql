-- the keys that values of this database need, without the keys: a value of each shows whether it is the same one.
-- done: nothing is written under it any more, and it may be taken out of the settings
create table at_rest_key (
    purpose varchar(20) not null,
    id varchar(20) not null,
    check_value varchar(64) not null,
    kept_at timestamp with time zone not null,
    done_at timestamp with time zone,
    primary key (purpose, id)
);
