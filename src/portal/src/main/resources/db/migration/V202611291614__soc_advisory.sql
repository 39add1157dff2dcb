-- What the SOC tells all companies (3-2: provision and sharing of information): written by one, published by another
create table soc_advisory (
    id           uuid primary key,
    version      bigint not null,
    title        text not null check (length(title) between 1 and 100),
    level        text not null check (level in ('NOTICE', 'WARNING', 'URGENT')),
    text         text not null check (length(text) between 1 and 4000),
    state        text not null check (state in ('DRAFT', 'PUBLISHED', 'ENDED')),
    written_by   uuid not null references account,
    writing      uuid not null references person,
    written_at   timestamptz not null,
    published_by uuid references account,
    publishing   uuid references person,
    published_at timestamptz,
    ended_at     timestamptz,
    check (publishing is null or publishing <> writing),
    check ((state = 'DRAFT') = (published_at is null)),
    check ((state = 'ENDED') = (ended_at is not null))
);
create index soc_advisory_published on soc_advisory (published_at desc, id desc);

-- Who has confirmed that they have read it
create table soc_advisory_read (
    advisory     uuid not null references soc_advisory,
    account      uuid not null references account,
    organisation uuid not null references organisation,
    at           timestamptz not null,
    primary key (advisory, account)
);

-- People of a contract see what is published, and their own confirmation
alter table soc_advisory enable row level security;
alter table soc_advisory force row level security;
create policy published on soc_advisory for select to dsg_portal
    using (nullif(current_setting('dsg.contract', true), '') is null or state <> 'DRAFT');
create policy written_outside_contracts on soc_advisory to dsg_portal
    using (nullif(current_setting('dsg.contract', true), '') is null);
alter table soc_advisory_read enable row level security;
alter table soc_advisory_read force row level security;
create policy own on soc_advisory_read to dsg_portal
    using (nullif(current_setting('dsg.contract', true), '') is null
        or account = nullif(current_setting('dsg.account', true), '')::uuid);

grant select, insert, update on soc_advisory to dsg_portal;
grant select, insert on soc_advisory_read to dsg_portal;
