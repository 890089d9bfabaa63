-- when a supervisor last urged a task on
alter table work_task add column urged_at timestamp(6) with time zone;
