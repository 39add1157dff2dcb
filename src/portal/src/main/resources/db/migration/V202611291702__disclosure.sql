-- 情報提供 (6-9): what a company asks to be given about its own terminals and accounts in a contract
create table disclosure_order (
    id            uuid primary key,
    version       bigint not null,
    contract      uuid not null references contract,
    organisation  uuid not null references organisation,
    content       text not null check (length(content) between 1 and 60),
    format        text not null check (format in ('XLSX', 'CSV')),
    -- The company itself, or also those of its subcontractors who have agreed at the time (T41)
    with_subcontractors boolean not null,
    from_at       timestamptz not null,
    until_at      timestamptz not null,
    -- Of a standing order from one provision to the next; none where it is provided once
    every_days    int check (every_days between 1 and 92),
    next_at       timestamptz,
    purpose       text not null check (length(purpose) between 1 and 500),
    state         text not null check (state in ('REQUESTED', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'ENDED')),
    requested_by  uuid not null references account,
    requested_at  timestamptz not null,
    approval      uuid,
    check (from_at < until_at)
);
create index disclosure_order_of on disclosure_order (contract, organisation, requested_at desc);
create index disclosure_order_due on disclosure_order (next_at) where state = 'APPROVED' and next_at is not null;

-- Added and never changed: each provision with what was in it, for whom, and its hash
create table disclosure_file (
    id            uuid primary key,
    disclosure    uuid not null references disclosure_order,
    contract      uuid not null references contract,
    organisation  uuid not null references organisation,
    from_at       timestamptz not null,
    until_at      timestamptz not null,
    -- Whose terminals and accounts are in it
    about         uuid[] not null,
    lines         int not null check (lines >= 0),
    name          text not null check (length(name) between 1 and 200),
    sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content       bytea not null check (length(content) <= 20971520),
    made_at       timestamptz not null,
    unique (disclosure, until_at)
);
create index disclosure_file_of on disclosure_file (contract, organisation, made_at desc);

-- Each time that one was taken
create table disclosure_taking (
    id           uuid primary key,
    file         uuid not null references disclosure_file,
    contract     uuid not null references contract,
    organisation uuid not null references organisation,
    account      uuid not null references account,
    name         text not null check (length(name) between 1 and 100),
    at           timestamptz not null
);

-- A subcontractor's word that the company above it may be given what is about it (T41)
create table disclosure_consent (
    id           uuid primary key,
    contract     uuid not null references contract,
    organisation uuid not null references organisation,
    receiver     uuid not null references organisation,
    given_by     uuid not null references account,
    given_at     timestamptz not null,
    withdrawn_by uuid references account,
    withdrawn_at timestamptz,
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index disclosure_consent_in_force on disclosure_consent (contract, organisation) where withdrawn_at is null;

-- The staff sees all; people of a contract what is their own organisation's in it
do $$
declare
    name text;
begin
    foreach name in array array['disclosure_order', 'disclosure_file', 'disclosure_taking', 'disclosure_consent'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format($policy$create policy own_company on %I to dsg_portal
            using (nullif(current_setting('dsg.contract', true), '') is null
                or contract = nullif(current_setting('dsg.contract', true), '')::uuid
                    and organisation = nullif(current_setting('dsg.organisation', true), '')::uuid)$policy$, name);
    end loop;
end $$;
grant select, insert, update on disclosure_order, disclosure_consent to dsg_portal;
grant select, insert on disclosure_file, disclosure_taking to dsg_portal;
