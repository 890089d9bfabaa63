-- places where a case stands still: no act, timer, job, date or message moves the token
create table standstill (
    execution_id varchar(64) primary key,
    case_number varchar(24) not null,
    part varchar(120) not null,
    place varchar(255) not null,
    step varchar(300) not null,
    cause varchar(30) not null,
    message varchar(600),
    first_seen timestamp with time zone not null,
    told boolean not null
);
-- which node looks for them
create table standstill_watch (
    id int primary key,
    holder varchar(36) not null,
    held_until timestamp with time zone not null
);
insert into standstill_watch (id, holder, held_until) values (1, '', timestamp with time zone '2000-01-01 00:00:00+00');
