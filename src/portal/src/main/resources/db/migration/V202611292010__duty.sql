-- Who is on duty at the SOC and the NOC (3-1, 3-2), one turn after the other
create table duty_shift (
    id         uuid primary key,
    version    bigint not null,
    desk       text not null check (desk in ('SOC', 'NOC')),
    account    uuid not null references account,
    from_at    timestamptz not null,
    until_at   timestamptz not null check (until_at > from_at),
    -- Who shared it out, or handed it on last
    entered_by uuid not null references account,
    entered_at timestamptz not null
);
create unique index duty_shift_at on duty_shift (desk, from_at);
create index duty_shift_until on duty_shift (desk, until_at);

alter table duty_shift enable row level security;
alter table duty_shift force row level security;
create policy outside_contracts on duty_shift to dsg_portal using (coalesce(current_setting('dsg.contract', true), '') = '');

grant select, insert, update on duty_shift to dsg_portal;

-- Whose it is while nobody has acknowledged it: who is on duty, then who comes next
alter table noc_alarm add column held_by uuid references account, add column escalations int not null default 0;
