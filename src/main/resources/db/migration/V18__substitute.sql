-- who stands in for whom, in which days (Asia/Shanghai, both included), for which item (null: all)
create table substitute (
    id         bigint generated always as identity primary key,
    person     varchar(64) not null,
    substitute varchar(64) not null,
    from_day   date        not null,
    to_day     date        not null,
    item       varchar(100)
);

create index substitute_of on substitute (substitute, to_day);
create index substitute_for on substitute (person, to_day);
