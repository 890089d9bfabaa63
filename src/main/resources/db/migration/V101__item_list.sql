-- The list of items that is held beside a draft, as it was read from its Excel file: one at most, until it is exchanged, taken
-- away, or the draft has come to its end.
create table item_list (
    draft_id bigint       not null primary key references model_draft (id),
    name     varchar(200) not null,
    content  text         not null,
    sheet    integer      not null,
    header   integer      not null,
    columns  varchar(4000) not null,
    kept_by  varchar(64)  not null,
    kept_at  timestamp with time zone not null
);

-- What the columns of a list say, by the hash of their heads: lists with the same heads come again.
create table item_list_columns (
    heads   varchar(64)   not null primary key,
    columns varchar(4000) not null,
    kept_by varchar(64)   not null,
    kept_at timestamp with time zone not null
);
