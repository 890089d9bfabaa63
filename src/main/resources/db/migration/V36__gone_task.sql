-- tasks that went without being finished: whoever comes second is told what happened
create table gone_task (
    task_id varchar(64) primary key,
    case_number varchar(24) not null,
    part varchar(120) not null,
    agency varchar(64),
    role varchar(20) not null,
    -- how long the journal was: what took the task away stands behind it
    after_entry int not null
);
