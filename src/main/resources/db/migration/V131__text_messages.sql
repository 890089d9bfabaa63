-- cases about which nobody wants text messages
create table sms_refusal (
    case_number varchar(24)              primary key,
    refused_at  timestamp with time zone not null
);

-- what was sent about a case stands on its page
create index outbox_of_case on outbox (case_number);
