-- 2-5: what the portal and the agent of a terminal know of each other
create table agent_state (
    terminal      uuid primary key references terminal,
    organisation  uuid   not null references organisation,
    version       bigint not null check (version >= 0),
    -- SHA-256 of the parts that bear this version
    content       text   not null,
    changed_at    timestamptz not null,
    applied       bigint not null check (applied >= 0),
    applied_at    timestamptz,
    failed        text   not null check (length(failed) <= 1000),
    heard_at      timestamptz,
    silent_since  timestamptz
);

-- Reports are numbered by the agent without gap, a stream for each time that it was installed
create table agent_stream (
    terminal     uuid   not null references terminal,
    stream       uuid   not null,
    organisation uuid   not null references organisation,
    counter      bigint not null check (counter >= 0),
    lost         bigint not null check (lost >= 0),
    refused      bigint not null check (refused >= 0),
    heard_at     timestamptz not null,
    primary key (terminal, stream)
);

alter table agent_state enable row level security;
alter table agent_state force row level security;
create policy own_company on agent_state to dsg_portal
    using (nullif(current_setting('dsg.contract', true), '') is null
        or organisation = nullif(current_setting('dsg.organisation', true), '')::uuid);
alter table agent_stream enable row level security;
alter table agent_stream force row level security;
create policy own_company on agent_stream to dsg_portal
    using (nullif(current_setting('dsg.contract', true), '') is null
        or organisation = nullif(current_setting('dsg.organisation', true), '')::uuid);

grant select, insert, update on agent_state, agent_stream to dsg_portal;
