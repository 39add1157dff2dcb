-- What is asked for while the same is being done waits beside it: whoever does it has perhaps read already what this is about
alter table task add column again integer not null default 0 check (again >= 0);
drop index task_open;
create unique index task_open on task (kind, key, again) where state = 'WAITING';
