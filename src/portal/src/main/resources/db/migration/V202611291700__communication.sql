-- ルーム (6-10): one of each contract, one of each organisation within it, and those that people of the contract make
create table talk_room (
    id           uuid primary key,
    contract     uuid not null references contract,
    kind         text not null check (kind in ('CONTRACT', 'ORGANISATION', 'GROUP', 'DIRECT')),
    organisation uuid references organisation,
    -- Of two people: both accounts, the smaller first, so that there is one room for the two
    pair         text,
    name         text not null check (length(name) <= 100),
    made_by      uuid references account,
    made_at      timestamptz not null,
    -- Counted up in the transaction that adds an entry: the row's lock makes the order of commits the order of numbers
    last         bigint not null check (last >= 0),
    check ((kind = 'ORGANISATION') = (organisation is not null)),
    check ((kind = 'DIRECT') = (pair is not null)),
    check ((kind = 'GROUP') = (name <> ''))
);
create unique index talk_room_of_contract on talk_room (contract) where kind = 'CONTRACT';
create unique index talk_room_of_organisation on talk_room (contract, organisation) where kind = 'ORGANISATION';
create unique index talk_room_of_pair on talk_room (pair) where kind = 'DIRECT';

-- Who is in a room of chosen people
create table talk_member (
    room     uuid not null references talk_room,
    account  uuid not null references account,
    contract uuid not null references contract,
    added_at timestamptz not null,
    primary key (room, account)
);
create index talk_member_of on talk_member (account);

-- Added and never changed: a message, and what was made of it later (edited, taken back, hidden) as entries about it
create table talk_entry (
    room        uuid not null references talk_room,
    sequence    bigint not null check (sequence > 0),
    kind        text not null check (kind in ('MESSAGE', 'EDIT', 'REMOVAL', 'HIDING')),
    author      uuid not null references account,
    author_name text not null check (length(author_name) between 1 and 100),
    at          timestamptz not null,
    text        text not null check (length(text) <= 2000),
    -- The browser's own name for it: what is sent again after a broken line is not written twice
    client      uuid not null,
    -- Of a message the one it answers; of the others the one they change
    about       bigint,
    mentions    uuid[] not null,
    primary key (room, sequence),
    unique (room, author, client),
    foreign key (room, about) references talk_entry (room, sequence),
    check (kind = 'MESSAGE' or about is not null),
    check ((kind in ('MESSAGE', 'EDIT')) = (text <> ''))
);
create index talk_entry_about on talk_entry (room, about) where about is not null;

-- How far each has read
create table talk_read (
    room     uuid not null references talk_room,
    account  uuid not null references account,
    contract uuid not null references contract,
    sequence bigint not null,
    primary key (room, account)
);

-- Whose page is open, on whichever server; a row that is not renewed counts for nothing
create table talk_presence (
    account  uuid primary key references account,
    contract uuid not null references contract,
    seen_at  timestamptz not null
);

-- What somebody found against order (R142)
create table talk_report (
    id            uuid primary key,
    version       bigint not null,
    contract      uuid not null references contract,
    room          uuid not null references talk_room,
    sequence      bigint not null,
    reason        text not null check (length(reason) between 1 and 500),
    reported_by   uuid not null references account,
    reported_name text not null check (length(reported_name) between 1 and 100),
    reported_at   timestamptz not null,
    outcome       text check (outcome in ('HIDDEN', 'KEPT')),
    words         text check (length(words) between 1 and 500),
    decided_by    uuid references account,
    decided_at    timestamptz,
    foreign key (room, sequence) references talk_entry (room, sequence),
    check ((outcome is null) = (decided_at is null) and (outcome is null) = (decided_by is null))
);
create index talk_report_waiting on talk_report (reported_at) where outcome is null;

-- People of a contract see its rooms: that of all, that of their own organisation, and those that they are members of
alter table talk_member enable row level security;
alter table talk_member force row level security;
create policy own_contract on talk_member to dsg_portal
    using (nullif(current_setting('dsg.contract', true), '') is null
        or contract = nullif(current_setting('dsg.contract', true), '')::uuid);
alter table talk_room enable row level security;
alter table talk_room force row level security;
create policy own_rooms on talk_room to dsg_portal
    using (nullif(current_setting('dsg.contract', true), '') is null
        or contract = nullif(current_setting('dsg.contract', true), '')::uuid
            and (kind = 'CONTRACT'
                or kind = 'ORGANISATION' and organisation = nullif(current_setting('dsg.organisation', true), '')::uuid
                or kind in ('GROUP', 'DIRECT') and exists (select 1 from talk_member m where m.room = id
                    and m.account = nullif(current_setting('dsg.account', true), '')::uuid)))
    with check (nullif(current_setting('dsg.contract', true), '') is null
        or contract = nullif(current_setting('dsg.contract', true), '')::uuid);
alter table talk_entry enable row level security;
alter table talk_entry force row level security;
create policy own_rooms on talk_entry to dsg_portal
    using (exists (select 1 from talk_room r where r.id = room));
alter table talk_read enable row level security;
alter table talk_read force row level security;
create policy own_rooms on talk_read to dsg_portal
    using (nullif(current_setting('dsg.contract', true), '') is null
        or account = nullif(current_setting('dsg.account', true), '')::uuid);
alter table talk_presence enable row level security;
alter table talk_presence force row level security;
create policy own_contract on talk_presence to dsg_portal
    using (nullif(current_setting('dsg.contract', true), '') is null
        or contract = nullif(current_setting('dsg.contract', true), '')::uuid);
alter table talk_report enable row level security;
alter table talk_report force row level security;
create policy own_contract on talk_report to dsg_portal
    using (nullif(current_setting('dsg.contract', true), '') is null
        or contract = nullif(current_setting('dsg.contract', true), '')::uuid
            and reported_by = nullif(current_setting('dsg.account', true), '')::uuid);

grant select, insert, update on talk_room, talk_read, talk_report to dsg_portal;
grant select, insert, update, delete on talk_presence to dsg_portal;
-- Nothing that was said is ever changed or deleted by the portal: what is asked for later is there
grant select, insert on talk_member, talk_entry to dsg_portal;
