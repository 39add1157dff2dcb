-- Who has begun a ticket by mail, and the token that the subjects of both sides bear
create table ticket_thread (
    ticket  uuid primary key references ticket,
    address text not null check (length(address) between 3 and 255),
    token   text not null unique check (token ~ '^[A-Z2-7]{26}$')
);

-- Each mail that came, once: what became of it, and nothing of what it says
create table mail_arrival (
    identity text primary key check (identity ~ '^[0-9a-f]{64}$'),
    sender   text not null check (length(sender) between 3 and 255),
    at       timestamptz not null,
    fault    text check (fault in ('automatic', 'marking', 'flood')),
    ticket   uuid references ticket,
    check ((fault is null) = (ticket is not null))
);
create index mail_arrival_of on mail_arrival (sender, at);
create index mail_arrival_newest on mail_arrival (at desc);

-- What hangs at a ticket. Of what was refused there is no content, but that it came and its hash
create table ticket_attachment (
    id           uuid primary key,
    ticket       uuid not null references ticket,
    contract     uuid references contract,
    organisation uuid references organisation,
    name         text not null check (length(name) between 1 and 200),
    bytes        int  not null check (bytes >= 0),
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type   text not null check (length(media_type) <= 200),
    refusal      text check (length(refusal) between 1 and 100),
    content      bytea check (length(content) <= 2097152),
    at           timestamptz not null,
    check ((refusal is null) = (content is not null))
);
create index ticket_attachment_of on ticket_attachment (ticket);

alter table ticket_thread enable row level security;
alter table ticket_thread force row level security;
create policy own_company on ticket_thread to dsg_portal
    using (exists (select from ticket t where t.id = ticket_thread.ticket));
alter table mail_arrival enable row level security;
alter table mail_arrival force row level security;
create policy outside_contracts on mail_arrival to dsg_portal using (coalesce(current_setting('dsg.contract', true), '') = '');
alter table ticket_attachment enable row level security;
alter table ticket_attachment force row level security;
create policy own_company on ticket_attachment to dsg_portal
    using (nullif(current_setting('dsg.contract', true), '') is null
        or contract = nullif(current_setting('dsg.contract', true), '')::uuid
            and organisation = nullif(current_setting('dsg.organisation', true), '')::uuid);

grant select, insert on ticket_thread, mail_arrival, ticket_attachment to dsg_portal;
