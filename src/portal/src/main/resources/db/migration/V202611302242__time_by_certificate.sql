-- 6-7: sources of time that are believed only by their certificate (NTS)
alter table time_setting add secured boolean not null default false;
