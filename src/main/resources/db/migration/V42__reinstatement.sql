-- acts that came in time and were recorded after their limit had had its effect: recorded by one person, decided by another
create table reinstatement (
    case_number varchar(24) not null,
    entry_no int not null,
    state varchar(10) not null,
    lead_agency varchar(64) not null,
    way varchar(10) not null,
    acted_on date not null,
    arrived_on date not null,
    reason varchar(500) not null,
    proof varchar(36) not null,
    data varchar not null,
    papers varchar not null,
    insists boolean not null,
    recorded_by varchar(64) not null,
    recorded_name varchar(300) not null,
    recorded_at timestamp with time zone not null,
    decided_by varchar(64),
    decided_name varchar(300),
    decided_at timestamp with time zone,
    answer varchar(500),
    primary key (case_number, entry_no)
);
create index reinstatement_waiting on reinstatement (lead_agency, state);
