-- When a wish that stayed overdue after those who have to act were told of it was brought to the office above
alter table removal add column escalated_at timestamptz;
grant select (escalated_at) on removal to dsg_jobs;
