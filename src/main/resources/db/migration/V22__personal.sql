-- how a person of the staff likes the pages; a person without a row takes them as they come
create table personal_choice (
    username    varchar(64) primary key,
    language    varchar(10),
    comfortable boolean     not null,
    start_queue varchar(10) not null
);

-- wordings that an officer uses again and again; with an agency they are its staff's too
create table personal_phrase (
    id       bigint generated always as identity primary key,
    username varchar(64)  not null,
    agency   varchar(64),
    wording  varchar(500) not null
);

create index personal_phrase_of on personal_phrase (username);
create index personal_phrase_for on personal_phrase (agency);

-- filters of the inbox under a name; pattern and items are what sought stands for
create table saved_view (
    id       bigint generated always as identity primary key,
    username varchar(64)  not null,
    name     varchar(40)  not null,
    queue    varchar(10)  not null,
    bundle   varchar(100),
    light    varchar(10),
    sought   varchar(100),
    pattern  varchar(300),
    items    varchar(2000),
    unique (username, name)
);

-- when the clock of a task started or went on: that day itself isn't counted; null for tasks from before
alter table work_task add column counted_from timestamp with time zone;
