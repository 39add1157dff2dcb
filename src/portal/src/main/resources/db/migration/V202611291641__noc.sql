-- What the NOC watches (3-1), and how it is
create table noc_target (
    id            uuid primary key,
    version       bigint not null,
    key           text not null unique check (length(key) between 1 and 100),
    kind          text not null,
    -- What it depends on, by its key: where that is down too, this is a consequence and no alarm of its own
    parent        text,
    label         text not null check (length(label) <= 200),
    site          uuid references site,
    health        text not null check (health in ('UP', 'DOWN', 'UNKNOWN')),
    detail        text not null check (length(detail) <= 200),
    since_at      timestamptz not null,
    -- Probes in a row that failed while it still counts as up
    failures      int  not null check (failures >= 0),
    flaps         int  not null check (flaps >= 0),
    flaps_from    timestamptz not null,
    -- When something of it ends by itself: a certificate
    expires_at    timestamptz,
    watched_since timestamptz not null,
    -- No longer in the registers
    gone_at       timestamptz
);

-- The root of a fault, from its beginning to the report
create table noc_alarm (
    id              uuid primary key,
    version         bigint not null,
    target          uuid not null references noc_target,
    began_at        timestamptz not null,
    ended_at        timestamptz,
    -- Consequences, hidden but counted: the most there were
    dependents      int not null check (dependents >= 0),
    flapping        boolean not null,
    acknowledged_by uuid references account,
    acknowledged_at timestamptz,
    escalated_at    timestamptz,
    cause           text check (length(cause) between 1 and 500),
    report          text check (length(report) between 1 and 4000),
    closed_by       uuid references account,
    closed_at       timestamptz,
    check ((acknowledged_by is null) = (acknowledged_at is null)),
    check (closed_at is null or ended_at is not null)
);
create unique index noc_alarm_open on noc_alarm (target) where ended_at is null;
create index noc_alarm_newest on noc_alarm (began_at desc, id desc);

-- Every time in which a target was down or nobody could tell, consequences too; planned where a maintenance had been announced
create table noc_outage (
    id       uuid primary key,
    version  bigint not null,
    target   uuid not null references noc_target,
    health   text not null check (health in ('DOWN', 'UNKNOWN')),
    planned  boolean not null,
    from_at  timestamptz not null,
    until_at timestamptz
);
create unique index noc_outage_open on noc_outage (target) where until_at is null;
create index noc_outage_of on noc_outage (target, from_at);

-- When all was looked at last
create table noc_round (
    one boolean primary key check (one),
    at  timestamptz not null
);

grant select, insert, update on noc_target, noc_alarm, noc_outage, noc_round to dsg_portal;
