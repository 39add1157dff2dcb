-- F4: a terminal that a company has applied for
create table terminal_wish (
    id           uuid primary key,
    version      bigint not null,
    contract     uuid not null references contract,
    organisation uuid not null references organisation,
    state        text not null check (state in ('PROPOSED', 'APPROVED', 'REGISTERED', 'DECLINED', 'WITHDRAWN')),
    name         text not null check (name ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
    maker        text not null,
    model        text not null,
    serial       text not null,
    mac          text not null check (mac ~ '^([0-9A-F]{2}:){5}[0-9A-F]{2}$'),
    os           text not null,
    drives       text not null,
    place        text not null,
    holder       text not null,
    camera       boolean not null,
    line         text not null check (line in ('6-1', '6-11')),
    applied_by   uuid not null references account,
    applied_at   timestamptz not null,
    terminal     uuid references terminal,
    check ((state = 'REGISTERED') = (terminal is not null))
);
-- A name is applied for once at a time
create unique index terminal_wish_name on terminal_wish (name) where state in ('PROPOSED', 'APPROVED');
create index terminal_wish_newest on terminal_wish (applied_at desc, id);

alter table terminal_wish enable row level security;
alter table terminal_wish force row level security;
create policy own_contract on terminal_wish to dsg_portal
    using (contract = nullif(current_setting('dsg.contract', true), '')::uuid
        or nullif(current_setting('dsg.contract', true), '') is null);

grant select, insert, update on terminal_wish to dsg_portal;
