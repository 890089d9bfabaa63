-- whoever holds the lock of this row may clear papers away, or copy all of them; it ends with the connection
create table upload_turn (
    id int primary key
);
insert into upload_turn (id) values (1);
