-- A patch that was released and that nobody gets for now
alter table patch add column paused boolean not null default false;
alter table patch add check (not paused or state in ('PILOT', 'RELEASED'));
