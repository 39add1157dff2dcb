create table person (
    id   uuid primary key,
    name text not null check (length(name) between 1 and 100)
);

-- Issued identifiers are never used again, not even after deletion (NIST SP 800-171 3.5.5, T3)
create sequence account_number start 10000001 maxvalue 99999999 no cycle;

create table account (
    id               uuid primary key,
    version          bigint not null,
    username         text   not null unique,
    person           uuid   not null references person,
    organisation     uuid   not null references organisation,
    contract         uuid   references contract,
    roles            text[] not null check (cardinality(roles) > 0),
    registered_by    uuid   references account,
    registered_at    timestamptz not null,
    approved_by      uuid   references account,
    approved_at      timestamptz,
    -- What Keycloak said last; rights are what both sides hold (decision 2)
    keycloak_id      text   unique,
    keycloak_enabled boolean not null default false,
    keycloak_groups  text[] not null default '{}',
    keycloak_read_at timestamptz,
    check ((contract is null) = (roles <@ array['SECURITY_OFFICE', 'PROVIDER'])),
    -- Four eyes (T48); the very first account of a new gateway has nobody before it
    check (approved_by is null or approved_by <> registered_by)
);
create unique index account_person_contract on account (person, contract, organisation) where contract is not null;

grant select, insert, update on person, account to dsg_portal;
grant usage on sequence account_number to dsg_portal;

create table terminal (
    id                uuid primary key,
    version           bigint not null,
    name              text   not null unique check (name ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
    organisation      uuid   not null references organisation,
    tls_fingerprint   text   not null unique check (tls_fingerprint ~ '^[0-9a-f]{64}$'),
    agent_fingerprint text   unique check (agent_fingerprint ~ '^[0-9a-f]{64}$'),
    registered_by     uuid   not null references account,
    registered_at     timestamptz not null,
    revoked_by        uuid   references account,
    revoked_at        timestamptz,
    revoked_because   text   check (length(revoked_because) between 1 and 500),
    check ((revoked_at is null) = (revoked_because is null))
);

create table portal_session (
    id                   uuid primary key,
    account              uuid not null references account,
    terminal             uuid not null references terminal,
    terminal_fingerprint text not null,
    keycloak_session     text not null,
    started_at           timestamptz not null,
    used_at              timestamptz not null,
    ended_at             timestamptz,
    end_reason           text
);
create index portal_session_open on portal_session (account) where ended_at is null;
create index portal_session_terminal on portal_session (terminal) where ended_at is null;

-- Refusals before login: counted per minute and reason, never one row per hostile request
create table refusal_count (
    minute timestamptz not null,
    source text        not null,
    reason text        not null,
    count  bigint      not null,
    primary key (minute, source, reason)
);

grant select, insert, update on terminal, portal_session, refusal_count to dsg_portal;
