-- 6-6: names that are registered by hand; terminals have theirs from their own register
create table dns_name (
    id            uuid primary key,
    version       bigint not null,
    host          text   not null check (host ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    address       text   not null,
    six           text   not null check (length(six) <= 45),
    registered_by uuid   not null references account,
    registered_at timestamptz not null,
    removed_at    timestamptz
);
create unique index dns_name_once on dns_name (host) where removed_at is null;

-- Names that are answered nowhere; every change is asked for by one and approved by another
create table dns_block_change (
    id          uuid primary key,
    version     bigint  not null,
    name        text    not null check (length(name) between 1 and 200),
    blocks      boolean not null,
    because     text    not null check (length(because) between 1 and 500),
    state       text    not null check (state in ('PROPOSED', 'APPROVED', 'DECLINED', 'WITHDRAWN')),
    approval    uuid    references application,
    decided_at  timestamptz,
    proposed_by uuid    not null references account,
    proposed_at timestamptz not null,
    check ((state = 'APPROVED') = (approval is not null))
);
create unique index dns_block_change_one_waiting on dns_block_change (name) where state = 'PROPOSED';

-- 6-7: whose time is taken, and how far a clock may be off; one row
create table time_setting (
    id           int  primary key check (id = 1),
    version      bigint not null,
    sources      text not null check (length(sources) <= 500),
    -- where the gateway itself gives time, to routers and terminals
    gateway      text not null check (length(gateway) <= 15),
    limit_millis int  not null check (limit_millis between 1 and 3600000)
);
insert into time_setting (id, version, sources, gateway, limit_millis) values (1, 0, '', '', 1000);

-- Every clock as it was measured last
create table clock_offset (
    edge     text not null,
    address  text not null check (length(address) <= 45),
    terminal uuid,
    millis   bigint not null,
    reached  boolean not null,
    seen_at  timestamptz not null,
    primary key (edge, address)
);

grant select, insert, update on dns_name, dns_block_change, time_setting, clock_offset to dsg_portal;
