-- When to look at a contract next, and the dates by which that was reckoned: whoever changes them wakes nobody, the next look sees it
create table contract_timer (
    contract   uuid primary key references contract,
    due_at     timestamptz not null,
    use_from   date not null,
    use_until  date not null,
    tidy_until date not null
);

create table contract_effect (
    id          uuid primary key,
    number      bigint generated always as identity,
    contract    uuid   not null references contract,
    kind        text   not null,
    -- The last day of tidying that it follows from
    about       date   not null,
    due_at      timestamptz not null,
    -- HELD waits for somebody to settle the clock; DROPPED was no longer true; VOID belongs to a time that never came
    state       text   not null check (state in ('WAITING', 'HELD', 'DONE', 'DROPPED', 'VOID')),
    attempts    int    not null default 0,
    next_try_at timestamptz not null,
    failure     text,
    done_at     timestamptz
);
-- Each once, however many servers and crashes
create unique index contract_effect_once on contract_effect (contract, kind, about) where state <> 'VOID';
create index contract_effect_open on contract_effect (next_try_at) where state in ('WAITING', 'HELD');

grant select, insert, update on contract_timer, contract_effect to dsg_portal;
