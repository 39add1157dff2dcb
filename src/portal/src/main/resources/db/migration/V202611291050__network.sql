-- 6-1, 6-11, 2-1: what routers are told comes from here, and nowhere else
create extension if not exists btree_gist;

-- The addresses of a site; no two sites share one
create table site_network (
    site    uuid primary key references site,
    version bigint not null,
    network text   not null check (network ~ '^[0-9.]+/[0-9]{1,2}$'),
    exclude using gist ((network::inet) inet_ops with &&)
);

-- A site has one line at a time, fixed (6-1) or mobile (6-11), never both on one day (R43, T37)
create table site_line (
    id            uuid primary key,
    version       bigint not null,
    site          uuid   not null references site_network,
    kind          text   not null check (kind in ('FIXED', 'MOBILE')),
    from_day      date   not null,
    until_day     date,
    registered_by uuid   not null references account,
    registered_at timestamptz not null,
    check (until_day is null or until_day >= from_day),
    constraint site_line_one_at_a_time exclude using gist (site with =, daterange(from_day, until_day, '[]') with &&)
);

-- Routers are lent; one that is back or revoked stays on record
create table site_router (
    id            uuid primary key,
    version       bigint not null,
    name          text   not null unique check (name ~ '^router-[a-z0-9-]{1,40}$'),
    serial        text   not null unique check (serial ~ '^[A-Za-z0-9-]{1,40}$'),
    site          uuid   not null references site_network,
    registered_by uuid   not null references account,
    registered_at timestamptz not null,
    ended_at      timestamptz,
    ended_because text check (length(ended_because) between 1 and 500),
    check ((ended_at is null) = (ended_because is null))
);
create unique index site_router_one_in_use on site_router (site) where ended_at is null;

-- Where a terminal is used, by card and address together
create table terminal_place (
    terminal  uuid primary key references terminal,
    version   bigint  not null,
    site      uuid    not null references site_network,
    mac       text    not null unique check (mac ~ '^[0-9a-f]{2}(:[0-9a-f]{2}){5}$'),
    address   text    not null unique,
    isolated  boolean not null,
    placed_by uuid    not null references account,
    placed_at timestamptz not null
);

create table network_service (
    id         uuid primary key,
    version    bigint not null,
    name       text   not null unique check (length(name) between 1 and 100),
    protocol   text   not null check (protocol in ('TCP', 'UDP', 'ICMP')),
    target     text   not null,
    first_port int    not null check (first_port between 0 and 65535),
    last_port  int    not null check (last_port between first_port and 65535),
    -- what isolated terminals still reach
    channel    boolean not null
);
create unique index network_service_one_channel on network_service (channel) where channel;

-- Who may reach what, from where, until when; in force once another person has approved it
create table firewall_policy (
    id          uuid primary key,
    version     bigint not null,
    site        uuid   not null references site_network,
    terminal    uuid   references terminal,
    service     uuid   not null references network_service,
    until_at    timestamptz not null,
    because     text   not null check (length(because) between 1 and 500),
    state       text   not null check (state in ('PROPOSED', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'ENDED')),
    approval    uuid   references application,
    proposed_by uuid   not null references account,
    proposed_at timestamptz not null,
    check (state not in ('APPROVED', 'ENDED') or approval is not null)
);

-- What each edge was made out last, and how far it has come
create table edge_state (
    edge       text primary key check (edge ~ '^[a-z0-9-]{1,50}$'),
    version    bigint not null,
    content    text   not null,
    changed_at timestamptz not null,
    applied    bigint not null,
    heard_at   timestamptz
);

-- What edges have seen: added, never changed
create table edge_sighting (
    id       bigint generated always as identity primary key,
    edge     text not null,
    seen_at  timestamptz not null,
    kind     text not null check (kind ~ '^[A-Z_]{1,40}$'),
    terminal uuid,
    facts    text not null check (length(facts) <= 4000)
);
create index edge_sighting_newest on edge_sighting (seen_at desc);

grant select, insert, update on site_network, site_line, site_router, terminal_place, network_service, firewall_policy, edge_state
    to dsg_portal;
grant select, insert on edge_sighting to dsg_portal;
