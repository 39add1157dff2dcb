-- 2-6 (R28): what terminals say they have erased, each signed by the terminal's own key
create table erasure_record (
    id           uuid primary key,
    terminal     uuid not null references terminal,
    organisation uuid not null references organisation,
    at           timestamptz not null,
    received_at  timestamptz not null,
    cause        text not null check (cause in ('SHUTDOWN', 'START')),
    held         boolean not null,
    files        bigint not null check (files >= 0),
    bytes        bigint not null check (bytes >= 0),
    failed       bigint not null check (failed >= 0),
    -- as it was signed, so that anybody can look
    record       text not null check (length(record) <= 65536)
);
create index erasure_record_newest on erasure_record (terminal, at desc);

-- A terminal that is evidence: nothing is erased on it until the security office lets it go (T29)
create table terminal_hold (
    id           uuid primary key,
    version      bigint not null,
    terminal     uuid not null references terminal,
    organisation uuid not null references organisation,
    because      text not null check (length(because) between 1 and 500),
    review_by    date not null,
    placed_by    uuid not null references account,
    at           timestamptz not null,
    released_by  uuid references account,
    released_at  timestamptz,
    check ((released_by is null) = (released_at is null))
);
create unique index terminal_hold_one on terminal_hold (terminal) where released_at is null;

alter table erasure_record enable row level security;
alter table erasure_record force row level security;
create policy own_company on erasure_record to dsg_portal
    using (nullif(current_setting('dsg.contract', true), '') is null
        or organisation = nullif(current_setting('dsg.organisation', true), '')::uuid);
alter table terminal_hold enable row level security;
alter table terminal_hold force row level security;
create policy own_company on terminal_hold to dsg_portal
    using (nullif(current_setting('dsg.contract', true), '') is null
        or organisation = nullif(current_setting('dsg.organisation', true), '')::uuid);

grant select, insert on erasure_record to dsg_portal;
grant select, insert, update on terminal_hold to dsg_portal;
