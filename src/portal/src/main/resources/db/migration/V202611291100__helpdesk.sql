-- 受付番号 of the desks: the last one of each fiscal year, counted up in the transaction that uses it
create table ticket_number (
    year int primary key check (year between 1948 and 2099),
    last int not null check (last > 0)
);

-- What somebody asks one of the desks. Nothing protected stands in it (R60, T42)
create table ticket (
    id            uuid primary key,
    version       bigint not null,
    year          int  not null,
    serial        int  not null check (serial > 0),
    queue         text not null check (queue in ('HELPDESK', 'JOINING_SUPPORT', 'NOC', 'SOC')),
    channel       text not null check (channel in ('FORM', 'TELEPHONE', 'MAIL', 'CHATBOT', 'INQUIRY')),
    state         text not null check (state in ('RECEIVED', 'IN_HAND', 'ANSWERED', 'CLOSED')),
    priority      text not null check (priority in ('URGENT', 'HIGH', 'NORMAL', 'LOW')),
    subject       text not null check (length(subject) between 1 and 100),
    -- Whose it is; none where somebody without an account called or wrote
    contract      uuid references contract,
    organisation  uuid references organisation,
    asker         uuid references account,
    asker_name    text not null check (length(asker_name) between 1 and 100),
    asker_reach   text not null check (length(asker_reach) <= 255),
    opened_by     uuid references account,
    opened_at     timestamptz not null,
    -- By when it is answered, counted in the desk's hours with this version of the calendar (B3)
    due_at        timestamptz not null,
    calendar      uuid not null,
    assigned_to   uuid references account,
    answered_at   timestamptz,
    closed_at     timestamptz,
    satisfaction  int check (satisfaction between 1 and 5),
    satisfaction_words text check (length(satisfaction_words) between 1 and 500),
    unique (year, serial),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check (satisfaction is null or state = 'CLOSED'),
    check (asker is null or organisation is not null)
);
create index ticket_waiting on ticket (queue, due_at) where state in ('RECEIVED', 'IN_HAND');
create index ticket_of_asker on ticket (asker, opened_at desc);
create index ticket_of_company on ticket (organisation, contract, opened_at desc);

-- Added and never changed: what was asked, answered, noted and done
create table ticket_entry (
    id           uuid primary key,
    ticket       uuid not null references ticket,
    contract     uuid references contract,
    organisation uuid references organisation,
    kind         text not null check (kind in ('QUESTION', 'ANSWER', 'NOTE', 'EVENT')),
    account      uuid references account,
    name         text not null check (length(name) between 1 and 100),
    at           timestamptz not null,
    text         text not null check (length(text) between 1 and 4000)
);
create index ticket_entry_of on ticket_entry (ticket, at);

-- The staff sees all; people of a contract see what their own organisation has asked in it, and no internal note
alter table ticket enable row level security;
alter table ticket force row level security;
create policy own_company on ticket to dsg_portal
    using (nullif(current_setting('dsg.contract', true), '') is null
        or contract = nullif(current_setting('dsg.contract', true), '')::uuid
            and organisation = nullif(current_setting('dsg.organisation', true), '')::uuid);
alter table ticket_entry enable row level security;
alter table ticket_entry force row level security;
create policy own_company on ticket_entry to dsg_portal
    using (nullif(current_setting('dsg.contract', true), '') is null
        or contract = nullif(current_setting('dsg.contract', true), '')::uuid
            and organisation = nullif(current_setting('dsg.organisation', true), '')::uuid
            and kind <> 'NOTE');

grant select, insert, update on ticket_number, ticket to dsg_portal;
grant select, insert on ticket_entry to dsg_portal;
