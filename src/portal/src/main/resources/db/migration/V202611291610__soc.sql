-- SOC (3-2; R30, R140 to R150): what the rules find in the log store, and what people do about it.

-- A staff duty of its own beside the office and the provider
alter table account drop constraint if exists account_check;
alter table account add constraint account_check
    check ((contract is null) = (roles <@ array['SECURITY_OFFICE', 'PROVIDER', 'SOC', 'NOC']));

-- Shut out because of an incident; whether Keycloak has been told
alter table account add suspended_at timestamptz;
alter table account add suspended_because text check (length(suspended_because) between 1 and 500);
alter table account add suspension_enforced boolean not null default false;
alter table account add check ((suspended_at is null) = (suspended_because is null));

-- Keycloak's events have identifiers and no numbers: which of the last minutes' are in the store
create table log_keycloak_taken (
    id text primary key,
    at timestamptz not null
);
create index log_keycloak_taken_at on log_keycloak_taken (at);
grant select, insert, delete on log_keycloak_taken to dsg_portal;

-- How far the rules have seen the store: in the transaction of what they found there, so that no event is found in twice
create table soc_mark (
    single   boolean primary key default true check (single),
    number   bigint not null,
    -- The time that has passed for what is awaited
    seen_to  timestamptz not null,
    events   bigint not null default 0,
    -- What a limit of the engine has left out
    lost     bigint not null default 0
);
insert into soc_mark (number, seen_to) select coalesce(max(number), 0), now() from log_event;

-- What somebody has decided about a rule; one without a row is as its file says
create table soc_rule (
    id         text primary key check (length(id) <= 256),
    state      text not null check (state in ('ACTIVE', 'REPORT_ONLY', 'OFF')),
    reason     text not null check (length(reason) between 1 and 500),
    changed_by uuid not null references account,
    changed_at timestamptz not null
);

create table soc_incident_number (
    year int primary key check (year between 1948 and 2099),
    last int not null check (last > 0)
);

create table soc_incident (
    id           uuid primary key,
    version      bigint not null,
    year         int not null,
    serial       int not null check (serial > 0),
    title        text not null check (length(title) between 1 and 200),
    severity     text not null,
    -- The prohibited act that it is about (R140 to R150), where it is about one
    act          text,
    -- Where it came from: an alert, a report (R160), the telephone, or somebody of the SOC
    origin       text not null check (origin in ('ALERT', 'REPORT', 'TELEPHONE', 'HAND')),
    drill        boolean not null,
    state        text not null check (state in ('OPEN', 'CONTAINED', 'CLOSED')),
    happened_at  timestamptz not null,
    opened_at    timestamptz not null,
    opened_by    uuid references account,
    assigned_to  uuid references account,
    contained_at timestamptz,
    closed_at    timestamptz,
    closed_by    uuid references account,
    cause        text,
    reason       text check (length(reason) between 1 and 4000),
    unique (year, serial),
    check ((state = 'CLOSED') = (closed_at is not null and cause is not null and reason is not null))
);
create index soc_incident_opened on soc_incident (opened_at desc, id desc);

create table soc_alert (
    id          uuid primary key default gen_random_uuid(),
    version     bigint not null default 0,
    rule        text not null check (length(rule) <= 256),
    title       text not null check (length(title) <= 256),
    author      text not null,
    severity    text not null,
    -- For the order of the queue
    weight      int not null,
    entity_kind text not null,
    entity      text not null check (length(entity) between 1 and 200),
    entity_name text not null check (length(entity_name) <= 200),
    state       text not null check (state in ('NEW', 'IN_HAND', 'IN_INCIDENT', 'CLOSED')),
    report_only boolean not null,
    first_at    timestamptz not null,
    last_at     timestamptz not null,
    -- When the first finding was complete, and when the rules said so: the difference is the time to detect
    found_at    timestamptz not null,
    raised_at   timestamptz not null,
    findings    int not null default 1,
    figure      text not null,
    assigned_to uuid references account,
    triaged_at  timestamptz,
    verdict     text,
    closed_at   timestamptz,
    closed_by   uuid references account,
    incident    uuid references soc_incident,
    check ((state = 'CLOSED') = (closed_at is not null)),
    check (state <> 'CLOSED' or verdict is not null)
);
-- One open alert for each rule and entity: more of the same joins it
create unique index soc_alert_open on soc_alert (rule, entity_kind, entity) where state <> 'CLOSED';
create index soc_alert_last on soc_alert (last_at desc, id desc);
create index soc_alert_weight on soc_alert (weight desc, id desc);
create index soc_alert_incident on soc_alert (incident) where incident is not null;

-- Which events of the store led to it; of very many the first ones
create table soc_alert_event (
    alert       uuid not null references soc_alert,
    number      bigint not null,
    received_at timestamptz not null,
    primary key (alert, number)
);

-- Everything that an alert has to do with, to go from one to the others
create table soc_alert_entity (
    alert uuid not null references soc_alert,
    kind  text not null,
    id    text not null,
    name  text not null,
    primary key (alert, kind, id)
);
create index soc_alert_entity_of on soc_alert_entity (kind, id);

create table soc_incident_entity (
    incident uuid not null references soc_incident,
    kind     text not null,
    id       text not null,
    name     text not null,
    primary key (incident, kind, id)
);
create index soc_incident_entity_of on soc_incident_entity (kind, id);

-- The time line: added and never changed
create table soc_incident_entry (
    id       uuid primary key,
    incident uuid not null references soc_incident,
    kind     text not null check (kind in ('EVENT', 'NOTE', 'LINK', 'INDICATOR')),
    account  uuid references account,
    name     text not null,
    at       timestamptz not null,
    text     text not null check (length(text) between 1 and 4000),
    about    text not null default '' check (length(about) <= 500)
);
create index soc_incident_entry_of on soc_incident_entry (incident, at, id);

create table soc_incident_task (
    id       uuid primary key,
    incident uuid not null references soc_incident,
    place    int not null,
    text     text not null check (length(text) between 1 and 500),
    done_at  timestamptz,
    done_by  uuid references account,
    check ((done_at is null) = (done_by is null))
);
create index soc_incident_task_of on soc_incident_task (incident, place);

-- What was kept as it was, with its hash from the moment it was taken (R30, T29)
create table soc_evidence (
    id           uuid primary key,
    incident     uuid not null references soc_incident,
    name         text not null check (length(name) between 1 and 200),
    -- The events themselves; none where the thing lies elsewhere
    content      bytea,
    place        text not null check (length(place) <= 500),
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    collected_at timestamptz not null,
    collected_by uuid not null references account
);
-- Every hand that it went through
create table soc_custody (
    id        uuid primary key,
    evidence  uuid not null references soc_evidence,
    at        timestamptz not null,
    given_by  uuid not null references account,
    holder    text not null check (length(holder) between 1 and 100),
    reason    text not null check (length(reason) between 1 and 500)
);
create index soc_custody_of on soc_custody (evidence, at);

-- What was done to an account or a terminal because of an incident; some of it two persons decide
create table soc_action (
    id           uuid primary key,
    incident     uuid not null references soc_incident,
    kind         text not null,
    target_kind  text not null,
    target       text not null,
    target_name  text not null,
    reason       text not null check (length(reason) between 1 and 500),
    state        text not null check (state in ('PROPOSED', 'DONE', 'DECLINED')),
    asked_by     uuid not null references account,
    asking       uuid not null references person,
    asked_at     timestamptz not null,
    decided_by   uuid references account,
    deciding     uuid references person,
    decided_at   timestamptz,
    check (deciding is null or deciding <> asking),
    check ((state = 'PROPOSED') = (decided_at is null))
);
create index soc_action_of on soc_action (incident, asked_at);

-- Nobody who works inside a contract reads or writes here, whatever a page lets through
do $$
declare
    name text;
begin
    foreach name in array array['soc_mark', 'soc_rule', 'soc_incident_number', 'soc_incident', 'soc_alert', 'soc_alert_event',
        'soc_alert_entity', 'soc_incident_entity', 'soc_incident_entry', 'soc_incident_task', 'soc_evidence', 'soc_custody',
        'soc_action'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format(
            'create policy outside_contracts on %I to dsg_portal using (coalesce(current_setting(''dsg.contract'', true), '''') = '''')',
            name);
    end loop;
end $$;

grant select, update on soc_mark to dsg_portal;
grant select, insert, update on soc_rule, soc_incident_number, soc_incident, soc_alert, soc_incident_task, soc_action to dsg_portal;
grant select, insert on soc_alert_event, soc_alert_entity, soc_incident_entity, soc_incident_entry, soc_evidence, soc_custody to dsg_portal;
