-- 2-5 (R27): what each terminal is, what has changed, what was done on it. A company's people see their own terminals alone (T41)
create table terminal_inventory (
    terminal     uuid primary key references terminal,
    organisation uuid not null references organisation,
    received_at  timestamptz not null,
    -- sections of names and values, as JSON
    content      text not null
);

create table terminal_difference (
    id           uuid primary key,
    terminal     uuid not null references terminal,
    organisation uuid not null references organisation,
    at           timestamptz not null,
    section      text not null check (length(section) between 1 and 40),
    item         text not null check (length(item) between 1 and 500),
    before       text not null check (length(before) <= 1000),
    after        text not null check (length(after) <= 1000),
    check (before <> after)
);
create index terminal_difference_newest on terminal_difference (terminal, at desc);

-- The drives that the provider has accepted for a terminal (T32)
create table drive_baseline (
    id           uuid primary key,
    terminal     uuid not null references terminal,
    organisation uuid not null references organisation,
    item         text not null check (length(item) between 1 and 500),
    value        text not null check (length(value) <= 1000),
    accepted_by  uuid not null references account,
    accepted_at  timestamptz not null,
    unique (terminal, item)
);

-- What a company tells before it changes drives (R149)
create table drive_notice (
    id           uuid primary key,
    terminal     uuid not null references terminal,
    organisation uuid not null references organisation,
    from_day     date not null,
    until_day    date not null,
    text         text not null check (length(text) between 1 and 500),
    told_by      uuid not null references account,
    told_at      timestamptz not null,
    check (until_day >= from_day)
);

-- What the agent or the comparison has found that must not be: added, never changed
create table terminal_finding (
    id           uuid primary key,
    terminal     uuid not null references terminal,
    organisation uuid not null references organisation,
    at           timestamptz not null,
    kind         text not null check (kind in ('DRIVE', 'SECOND_NETWORK', 'SHARED_FOLDER', 'MEDIA', 'POLICY')),
    item         text not null check (length(item) between 1 and 500),
    detail       text not null check (length(detail) <= 1000),
    -- whether the agent has shut it
    stopped      boolean not null,
    -- the notice that explains it
    notice       uuid references drive_notice
);
create index terminal_finding_newest on terminal_finding (terminal, at desc);

-- Operation history: added, never changed
create table terminal_operation (
    id           uuid primary key,
    terminal     uuid not null references terminal,
    organisation uuid not null references organisation,
    at           timestamptz not null,
    received_at  timestamptz not null,
    person       text not null check (length(person) <= 100),
    activity     text not null check (activity ~ '^[A-Z_]{1,40}$'),
    object       text not null check (length(object) <= 1000),
    program      text not null check (length(program) <= 200)
);
create index terminal_operation_newest on terminal_operation (terminal, at desc);

do $$
declare protected text;
begin
    foreach protected in array array['terminal_inventory', 'terminal_difference', 'drive_baseline', 'drive_notice', 'terminal_finding',
            'terminal_operation'] loop
        execute format('alter table %I enable row level security', protected);
        execute format('alter table %I force row level security', protected);
        execute format('create policy own_company on %I to dsg_portal '
            || 'using (nullif(current_setting(''dsg.contract'', true), '''') is null '
            || 'or organisation = nullif(current_setting(''dsg.organisation'', true), '''')::uuid)', protected);
    end loop;
end $$;

grant select, insert, update on terminal_inventory to dsg_portal;
grant select, insert, delete on drive_baseline to dsg_portal;
grant select, insert on terminal_difference, drive_notice, terminal_finding, terminal_operation to dsg_portal;
