-- Bells are looked for by due date; the engine's own scripts have no index for that.
create index yi_job_due_date on ACT_RU_JOB (DUEDATE_);
