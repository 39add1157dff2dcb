-- 2-3: what rules have seen on terminals; added and never changed
create table threat_detection (
    id           uuid primary key,
    terminal     uuid not null references terminal,
    organisation uuid not null references organisation,
    seen_at      timestamptz not null,
    received_at  timestamptz not null,
    rule         text not null check (length(rule) between 1 and 200),
    title        text not null check (length(title) between 1 and 200),
    level        text not null check (level in ('INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    facts        text not null check (length(facts) <= 4000)
);
create index threat_detection_newest on threat_detection (received_at desc);

create table threat_isolation (
    id           uuid primary key,
    version      bigint not null,
    terminal     uuid not null references terminal,
    organisation uuid not null references organisation,
    because      text not null check (length(because) between 1 and 500),
    begun_by     uuid references account,
    begun_at     timestamptz not null,
    applied_at   timestamptz,
    failure      text not null check (length(failure) <= 200),
    state        text not null check (state in ('ISOLATED', 'RELEASE_ASKED', 'RELEASED')),
    cause        text not null check (length(cause) <= 500),
    release      uuid references application,
    released_at  timestamptz,
    -- none is released without a second person
    check ((state = 'RELEASED') = (release is not null)),
    check ((state = 'RELEASED') = (released_at is not null))
);
create unique index threat_isolation_one_lasts on threat_isolation (terminal) where state <> 'RELEASED';

create table threat_evidence (
    id           uuid primary key,
    terminal     uuid not null references terminal,
    organisation uuid not null references organisation,
    collected_at timestamptz not null,
    received_at  timestamptz not null,
    sha256       text  not null check (sha256 ~ '^[0-9a-f]{64}$'),
    manifest     text  not null
);

create table evidence_content (
    id      uuid primary key references threat_evidence,
    content bytea not null
);

create table threat_key (
    id      uuid primary key,
    shown   bytea not null,
    hidden  bytea not null,
    wrapped bytea not null
);

create table threat_mode (
    id        int primary key check (id = 1),
    automatic boolean not null,
    set_by    uuid references account,
    set_at    timestamptz
);
insert into threat_mode (id, automatic) values (1, false);

do $$
declare protected text;
begin
    foreach protected in array array['threat_detection', 'threat_isolation', 'threat_evidence'] loop
        execute format('alter table %I enable row level security', protected);
        execute format('alter table %I force row level security', protected);
        execute format('create policy own_organisation on %I to dsg_portal '
            || 'using (nullif(current_setting(''dsg.contract'', true), '''') is null '
            || 'or organisation = nullif(current_setting(''dsg.organisation'', true), '''')::uuid)', protected);
    end loop;
end $$;

grant select, insert, update on threat_isolation, threat_mode to dsg_portal;
grant select, insert on threat_detection, threat_evidence, evidence_content, threat_key to dsg_portal;
