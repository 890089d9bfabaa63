-- Packages of what is over for the archive: those that wait, and those that are there.
create table archive_package (
    case_number  varchar(24) not null,
    part         int         not null,
    asked_at     timestamp with time zone not null,
    due          timestamp with time zone,
    tries        int         default 0 not null,
    trouble      varchar(60),
    file         varchar(100),
    sha256       varchar(64),
    profile      varchar(200),
    made_at      timestamp with time zone,
    verified_at  timestamp with time zone,
    sound        boolean,
    primary key (case_number, part)
);

create index archive_package_due on archive_package (due);
