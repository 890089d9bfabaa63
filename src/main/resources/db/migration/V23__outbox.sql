-- what people are told: written in the transaction of the act, sent after its commit; the text goes when it is sent
create table outbox (
    id            bigint generated always as identity primary key,
    message_key   varchar(40)              not null unique,
    case_number   varchar(24)              not null,
    kind          varchar(30)              not null,
    channel       varchar(10)              not null,
    recipient     varchar(254)             not null,
    language      varchar(10)              not null,
    subject       varchar(300)             not null,
    body          varchar(20000),
    state         varchar(10)              not null,
    created_at    timestamp with time zone not null,
    attempts      int                      not null,
    next_try_at   timestamp with time zone not null,
    claimed_until timestamp with time zone,
    last_error    varchar(500),
    sent_at       timestamp with time zone
);

create index outbox_due on outbox (state, next_try_at);
create index outbox_age on outbox (created_at);
