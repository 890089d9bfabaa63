-- what applicants say about a finished case 好差评: once; a bad rating is answered by supervision within a limit
create table rating (
    case_number varchar(24) primary key,
    score int not null,
    reasons varchar(2000) not null,
    remark varchar(2000),
    rated_at timestamp with time zone not null,
    answer_due timestamp with time zone,
    answer varchar(2000),
    answered_by varchar(64),
    answered_at timestamp with time zone
);
create index rating_unanswered on rating (answered_at, answer_due);
