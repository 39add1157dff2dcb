-- 6-11: a line that is replaced on the day on which it began was no day's line: back on the same day is no overlap (R43)
alter table site_line add column replaced_at timestamptz;
alter table site_line add check (replaced_at is null or until_day = from_day);
alter table site_line drop constraint site_line_one_at_a_time;
alter table site_line add constraint site_line_one_at_a_time
    exclude using gist (site with =, daterange(from_day, until_day, '[]') with &&) where (replaced_at is null);

-- 2-1: for a while, what no policy allows is noted instead of refused; asked for by one, decided by another, over by itself
create table firewall_report_only (
    id          uuid primary key,
    version     bigint not null,
    until_at    timestamptz not null,
    because     text   not null check (length(because) between 1 and 500),
    state       text   not null check (state in ('PROPOSED', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'ENDED')),
    approval    uuid   references application,
    proposed_by uuid   not null references account,
    proposed_at timestamptz not null,
    check (state not in ('APPROVED', 'ENDED') or approval is not null)
);
create unique index firewall_report_only_one_waiting on firewall_report_only ((true)) where state = 'PROPOSED';
grant select, insert, update on firewall_report_only to dsg_portal;
