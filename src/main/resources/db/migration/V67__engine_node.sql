-- nodes that work off jobs of the engine, each under the name by which it locks them, and when it was last seen
create table engine_node (
    lock_owner varchar(255) primary key,
    seen_at timestamp with time zone not null
);
