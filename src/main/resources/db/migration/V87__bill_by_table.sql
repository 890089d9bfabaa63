-- which row of which decision table gave the amount of a bill; no row for one whose amount stands in the sheet
create table bill_table (
    case_number varchar(24) not null,
    item varchar(100) not null,
    table_key varchar(200) not null,
    table_name text not null,
    table_hash varchar(64) not null,
    table_row int not null,
    primary key (case_number, item)
);
