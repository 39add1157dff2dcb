-- F3 (R133, R135): portable media and drives of discs, each for one company and the terminals that it names (T35)
create table medium (
    id           uuid primary key,
    version      bigint not null,
    contract     uuid not null references contract,
    organisation uuid not null references organisation,
    state        text not null check (state in ('PROPOSED', 'REGISTERED', 'DECLINED', 'WITHDRAWN', 'REMOVED')),
    kind         text not null check (kind in ('USB_MEMORY', 'EXTERNAL_OPTICAL', 'INTERNAL_OPTICAL', 'OTHER')),
    number       text not null check (length(number) between 1 and 40),
    maker        text not null check (length(maker) between 1 and 100),
    model        text not null check (length(model) between 1 and 100),
    vendor       text not null check (vendor ~ '^([0-9a-f]{4})?$'),
    product      text not null check (product ~ '^([0-9a-f]{4})?$'),
    serial       text not null check (length(serial) between 4 and 64),
    -- known when it was first put in; by then serial numbers that two share are found
    bytes        bigint not null check (bytes >= 0),
    purpose      text not null check (length(purpose) between 1 and 500),
    holder       text not null check (length(holder) between 1 and 100),
    kept_at      text not null check (length(kept_at) between 1 and 200),
    until_at     timestamptz not null,
    disposal     text not null check (length(disposal) between 1 and 200),
    applied_by   uuid not null references account,
    applied_at   timestamptz not null,
    removed_at   timestamptz,
    removed_because text check (length(removed_because) between 1 and 500),
    check ((state = 'REMOVED') = (removed_at is not null))
);
-- One serial number, one medium: neither twice nor at two companies (T33)
create unique index medium_once on medium (vendor, product, lower(serial)) where state in ('PROPOSED', 'REGISTERED');
create unique index medium_number_once on medium (organisation, number) where state in ('PROPOSED', 'REGISTERED');

create table medium_terminal (
    medium   uuid not null references medium,
    terminal uuid not null references terminal,
    primary key (medium, terminal)
);

-- What was put in where: added, never changed
create table medium_use (
    id           uuid primary key,
    terminal     uuid not null references terminal,
    organisation uuid not null references organisation,
    medium       uuid references medium,
    at           timestamptz not null,
    received_at  timestamptz not null,
    reason       text not null check (reason ~ '^[A-Z_]{1,30}$'),
    identity     text not null check (length(identity) <= 200),
    bytes        bigint not null check (bytes >= 0),
    done         boolean not null
);
create index medium_use_newest on medium_use (terminal, at desc);

alter table medium enable row level security;
alter table medium force row level security;
create policy own_company on medium to dsg_portal
    using (nullif(current_setting('dsg.contract', true), '') is null
        or contract = nullif(current_setting('dsg.contract', true), '')::uuid
        or organisation = nullif(current_setting('dsg.organisation', true), '')::uuid);
alter table medium_use enable row level security;
alter table medium_use force row level security;
create policy own_company on medium_use to dsg_portal
    using (nullif(current_setting('dsg.contract', true), '') is null
        or organisation = nullif(current_setting('dsg.organisation', true), '')::uuid);

grant select, insert, update on medium to dsg_portal;
grant select, insert on medium_terminal, medium_use to dsg_portal;
