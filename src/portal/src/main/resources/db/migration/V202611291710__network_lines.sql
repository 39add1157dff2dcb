-- 6-1, 6-11: what the ends of the lines tell of them, and lines that are asked for by one and approved by another

-- A tunnel as its router told it last
create table line_tunnel (
    router     text primary key check (router ~ '^[a-z0-9-]{1,60}$'),
    connection text not null check (length(connection) <= 100),
    cipher     text not null check (length(cipher) <= 100),
    peer       text not null check (length(peer) <= 100),
    bytes_in   bigint not null,
    bytes_out  bigint not null,
    -- since when it has been up without an end between
    up_since   timestamptz not null,
    seen_at    timestamptz not null
);

-- A line that shall begin, and by that the end of the one before it (R43)
create table line_change (
    id          uuid primary key,
    version     bigint not null,
    site        uuid   not null references site_network,
    kind        text   not null check (kind in ('FIXED', 'MOBILE')),
    from_day    date   not null,
    because     text   not null check (length(because) between 1 and 500),
    state       text   not null check (state in ('PROPOSED', 'APPROVED', 'DECLINED', 'WITHDRAWN')),
    approval    uuid   references application,
    proposed_by uuid   not null references account,
    proposed_at timestamptz not null,
    check ((state = 'APPROVED') = (approval is not null))
);
create unique index line_change_one_waiting on line_change (site) where state = 'PROPOSED';

-- events of the edges go into the one store of logs, which counts what is missing
insert into log_source (name, shipped, silent_after) values ('network-edge', true, interval '5 minutes');
grant select, insert, update on line_tunnel, line_change to dsg_portal;
