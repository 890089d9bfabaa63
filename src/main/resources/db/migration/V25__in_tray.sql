-- until when a person has read what was told about her cases
create table in_tray (
    username varchar(64) primary key,
    read_until timestamp with time zone not null
);
