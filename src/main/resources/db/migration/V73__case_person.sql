-- by which numbers of persons and organisations a case is found: a keyed hash of each that was named in a round of it, and
-- no number. Old rounds are filled in the background. place 0 is the applicant's own number, which each round has.
create table case_person (
    case_number varchar(24)  not null,
    round       int          not null,
    place       int          not null,
    role        varchar(24)  not null,
    kind        varchar(20)  not null,
    hash        varchar(100) not null,
    primary key (case_number, round, place)
);
create index case_person_by_hash on case_person (hash, case_number);
