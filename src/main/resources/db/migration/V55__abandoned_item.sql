-- Which items ended because their application counts as abandoned was told by the words of their reason; the words may change.
alter table case_item add column abandoned boolean default false not null;
update case_item set abandoned = true
    where status = 'ENDED' and outcome = 'TERMINATED' and reason = '逾期未补正，视为放弃申请。';
