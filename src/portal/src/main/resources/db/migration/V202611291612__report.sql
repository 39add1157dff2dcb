-- Duty to report (R160): a breach, the fear of one, or what may affect operation; from the user over the 保護システム管理者 to the
-- 情報システム管理室, both times on record, and past the manager where that is necessary (T51)
create table report_number (
    year int primary key check (year between 1948 and 2099),
    last int not null check (last > 0)
);

create table report (
    id            uuid primary key,
    version       bigint not null,
    year          int not null,
    serial        int not null check (serial > 0),
    kind          text not null check (kind in ('BREACH', 'FEARED', 'OPERATION')),
    act           text,
    channel       text not null check (channel in ('FORM', 'TELEPHONE')),
    -- By whom it goes: the manager, or past them
    route         text not null check (route in ('MANAGER', 'DIRECT')),
    direct_reason text check (direct_reason in ('CONCERNED', 'IDLE', 'OWN', 'NONE')),
    contract      uuid references contract,
    organisation  uuid references organisation,
    reporter      uuid references account,
    reporter_name text not null check (length(reporter_name) between 1 and 100),
    reach         text not null check (length(reach) <= 255),
    happened_at   timestamptz not null,
    text          text not null check (length(text) between 1 and 4000),
    -- When the user said it, and when it reached the office: both times of R160
    reported_at   timestamptz not null,
    relay_due_at  timestamptz,
    relayed_at    timestamptz,
    relayed_by    uuid references account,
    relay_note    text check (length(relay_note) between 1 and 4000),
    escalated_at  timestamptz,
    reached_at    timestamptz,
    received_at   timestamptz,
    received_by   uuid references account,
    incident      uuid references soc_incident,
    unique (year, serial),
    check (route = 'MANAGER' or direct_reason is not null),
    check (route = 'DIRECT' or relay_due_at is not null),
    check ((relayed_at is null) = (relayed_by is null)),
    check (received_at is null or reached_at is not null)
);
create index report_waiting on report (relay_due_at) where reached_at is null;
create index report_reached on report (reached_at desc, id desc) where reached_at is not null;
create index report_of on report (organisation, contract, reported_at desc);

-- The staff sees all; of a company everybody who may see them those that go by its manager, and the reporter alone what goes past them
alter table report enable row level security;
alter table report force row level security;
create policy own_company on report to dsg_portal
    using (nullif(current_setting('dsg.contract', true), '') is null
        or contract = nullif(current_setting('dsg.contract', true), '')::uuid
            and organisation = nullif(current_setting('dsg.organisation', true), '')::uuid
            and (route = 'MANAGER' or reporter = nullif(current_setting('dsg.account', true), '')::uuid));

grant select, insert, update on report_number, report to dsg_portal;
