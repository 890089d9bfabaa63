-- How a result was served, or on its way, or could not be served: a row a result and attempt.
create table item_delivery (
    case_number  varchar(24)  not null,
    delivery_no  int          not null,
    item         varchar(100) not null,
    mode         varchar(20)  not null,
    state        varchar(20)  not null,
    said         varchar      not null,
    done_by      varchar(64)  not null,
    done_at      timestamp with time zone not null,
    settled_at   timestamp with time zone,
    document     varchar(200),
    primary key (case_number, delivery_no)
);
