create table demo_clock (
    id             integer not null primary key check (id = 1),
    offset_seconds bigint  not null check (offset_seconds >= 0)
);

insert into demo_clock (id, offset_seconds) values (1, 0);
