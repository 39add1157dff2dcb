-- Logon history (R22): every login, refusal, lock, release, logout and act of enrolment. Added and never changed
create table logon_event (
    id            uuid primary key,
    at            timestamptz not null,
    kind          text not null check (kind in ('LOGIN', 'REFUSED', 'LOCKED', 'RELEASED', 'LOGOUT', 'ENDED', 'CONSENTED',
                                                'ENROLLED', 'WITHDRAWN', 'DESTROYED')),
    factor        text not null check (factor in ('TERMINAL', 'PASSWORD', 'VEIN', 'REGISTER', 'NONE')),
    reason        text not null check (length(reason) <= 100),
    -- As it was typed where nobody has it
    account_name  text not null check (length(account_name) <= 100),
    account       uuid references account,
    person        uuid references person,
    person_name   text not null check (length(person_name) <= 200),
    -- Whose account it is; none where nobody has it
    organisation  uuid references organisation,
    contract      uuid references contract,
    terminal      uuid references terminal,
    terminal_name text not null check (length(terminal_name) <= 100),
    site          text not null check (length(site) <= 200),
    -- The account of who did it for the person: released, enrolled
    done_by       text not null check (length(done_by) <= 100),
    -- Keycloak's number of what it has told, so that it is filed once
    source        text unique check (length(source) <= 100)
);
create index logon_event_at on logon_event (at desc, id desc);
create index logon_event_of_account on logon_event (account, at desc, id desc);
create index logon_event_of_company on logon_event (contract, organisation, at desc, id desc);
create index logon_event_told on logon_event (at) where source is not null;

-- The staff sees all; people of a contract what their own organisation's accounts for it have done. Written by whoever it happens to
alter table logon_event enable row level security;
alter table logon_event force row level security;
create policy own_company on logon_event for select to dsg_portal
    using (nullif(current_setting('dsg.contract', true), '') is null
        or contract = nullif(current_setting('dsg.contract', true), '')::uuid
            and organisation = nullif(current_setting('dsg.organisation', true), '')::uuid);
create policy anybody on logon_event for insert to dsg_portal with check (true);
grant select, insert on logon_event to dsg_portal;
