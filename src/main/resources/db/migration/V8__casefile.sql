create table case_file (
    case_number varchar(24) primary key,
    bundle varchar(64) not null,
    release_id bigint not null,
    division varchar(6) not null,
    channel varchar(10) not null,
    account varchar(64) not null,
    on_behalf_of varchar(300),
    applicant varchar(4000) not null,
    applicant_name varchar(300) not null,
    situation varchar not null,
    electronic_service boolean not null,
    code_salt varchar(32) not null,
    status varchar(20) not null,
    acceptance_mode varchar(10),
    outcome varchar(20),
    received_at timestamp with time zone not null,
    round_received_at timestamp with time zone not null,
    accepted_at timestamp with time zone,
    completed_at timestamp with time zone,
    rounds int not null,
    notices int not null,
    journal_length int not null,
    journal_head varchar(64) not null
);
create index case_file_account on case_file (account, received_at);

create table case_item (
    case_number varchar(24) not null,
    item varchar(100) not null,
    place int not null,
    agency varchar(64) not null,
    status varchar(20) not null,
    outcome varchar(20),
    proposed varchar(20),
    reason varchar(4000),
    reviewer varchar(64),
    decided_by varchar(64),
    committed boolean not null,
    opened_at timestamp with time zone,
    decided_at timestamp with time zone,
    issued_at timestamp with time zone,
    delivered_at timestamp with time zone,
    primary key (case_number, item)
);

-- every round of what the applicant handed in: the application is round 1, a supplement round 2 …
create table submission (
    case_number varchar(24) not null,
    round int not null,
    at timestamp with time zone not null,
    actor varchar(64) not null,
    data varchar not null,
    primary key (case_number, round)
);
create table submitted_material (
    case_number varchar(24) not null,
    round int not null,
    place int not null,
    material varchar(100) not null,
    upload_id varchar(36),
    primary key (case_number, round, place)
);

-- what each checker found in a round
create table pre_check (
    case_number varchar(24) not null,
    round int not null,
    checker varchar(64) not null,
    outcome varchar(20) not null,
    actor varchar(64) not null,
    at timestamp with time zone not null,
    remark varchar(4000),
    primary key (case_number, round, checker)
);
create table defect (
    case_number varchar(24) not null,
    round int not null,
    checker varchar(64) not null,
    place int not null,
    field varchar(300),
    material varchar(100),
    text varchar(2000) not null,
    primary key (case_number, round, checker, place)
);

-- what officers filled in at a step
create table step_record (
    case_number varchar(24) not null,
    record_no int not null,
    task_id varchar(64) not null,
    part varchar(120) not null,
    step varchar(40) not null,
    outcome varchar(40) not null,
    actor varchar(64) not null,
    at timestamp with time zone not null,
    data varchar not null,
    remark varchar(4000),
    primary key (case_number, record_no)
);

create index step_record_task on step_record (task_id);

-- the results pool: what an item gives and later items read
create table case_result (
    case_number varchar(24) not null,
    item varchar(100) not null,
    result varchar(100) not null,
    given varchar(4000) not null,
    valid_from timestamp with time zone not null,
    revoked_at timestamp with time zone,
    primary key (case_number, item, result)
);

-- the journal: append-only, hash-chained and keyed per case
create table journal_entry (
    case_number varchar(24) not null,
    entry_no int not null,
    at timestamp with time zone not null,
    effective_at timestamp with time zone not null,
    verb varchar(40) not null,
    part varchar(120) not null,
    actor varchar(64) not null,
    actor_name varchar(300) not null,
    on_behalf_of varchar(300),
    channel varchar(10) not null,
    agency varchar(64),
    status_before varchar(20),
    status_after varchar(20),
    clock_effect varchar(1000),
    facts varchar not null,
    seal varchar(64) not null,
    primary key (case_number, entry_no)
);

-- clocks are their events; the dates beside them are for lists only and always recomputable
create table legal_clock (
    case_number varchar(24) not null,
    clock_no int not null,
    part varchar(120) not null,
    kind varchar(20) not null,
    subject varchar(100),
    agency varchar(64) not null,
    due_at timestamp with time zone,
    yellow_at timestamp with time zone,
    provisional boolean not null,
    ended boolean not null,
    effect_at timestamp with time zone,
    primary key (case_number, clock_no)
);
create index legal_clock_open on legal_clock (ended, due_at);
create table clock_event (
    case_number varchar(24) not null,
    clock_no int not null,
    event_no int not null,
    type varchar(10) not null,
    at timestamp with time zone not null,
    time_limit varchar(10),
    reason varchar(1000),
    legal_basis varchar(500),
    document varchar(100),
    actor varchar(64),
    voids int,
    calendar_version int not null,
    primary key (case_number, clock_no, event_no)
);

-- the work list: one row per open task, read by every list of tasks
create table work_task (
    task_id varchar(64) primary key,
    case_number varchar(24) not null,
    bundle varchar(64) not null,
    applicant_name varchar(300) not null,
    part varchar(120) not null,
    item varchar(100),
    step varchar(40) not null,
    agency varchar(64),
    role varchar(20) not null,
    assignee varchar(64),
    created_at timestamp with time zone not null,
    due_at timestamp with time zone,
    yellow_at timestamp with time zone,
    red_at timestamp with time zone,
    dark_red_at timestamp with time zone,
    paused boolean not null
);
create index work_task_case on work_task (case_number);
create index work_task_agency on work_task (agency, role);
create index work_task_assignee on work_task (assignee);

create table submission_key (
    account varchar(64) not null,
    idempotency_key varchar(200) not null,
    request_hash varchar(64) not null,
    case_number varchar(24) not null,
    primary key (account, idempotency_key)
);
create table case_sequence (
    received_on date not null,
    division varchar(6) not null,
    bundle_short varchar(3) not null,
    last_number int not null,
    primary key (received_on, division, bundle_short)
);
