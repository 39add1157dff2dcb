-- 保全: what must not be deleted. A hold does not end by itself
create table hold (
    id          uuid primary key,
    version     bigint not null,
    kind        text not null check (kind in ('LEGAL', 'INCIDENT')),
    object_type text not null check (object_type in ('CONTRACT', 'AREA', 'ACCOUNT', 'TERMINAL', 'FILE')),
    object_id   uuid not null,
    because     text not null check (length(because) between 1 and 500),
    placed_by   uuid not null references account,
    placed_at   timestamptz not null,
    review_on   date not null,
    end_because text check (length(end_because) between 1 and 500),
    ended_at    timestamptz
);
create index hold_open on hold (object_type, object_id) where ended_at is null;
-- Nobody deletes one; only its end changes
grant select, insert on hold to dsg_portal;
grant update (version, end_because, ended_at) on hold to dsg_portal;

-- 鍵破棄: the clock proposes, two people decide, the record stays
create table key_destruction (
    id           uuid primary key,
    version      bigint not null,
    contract     uuid not null unique references contract,
    due_at       timestamptz not null,
    state        text not null check (state in ('DUE', 'PROPOSED', 'DECIDED', 'DESTROYED')),
    proposed_by  uuid references account,
    proposed_at  timestamptz,
    decided_by   uuid references account,
    decided_at   timestamptz,
    key_there    boolean not null,
    stopped_by   text,
    objects      bigint,
    record       text,
    signature    text,
    destroyed_at timestamptz,
    check ((state = 'DESTROYED') = (destroyed_at is not null)),
    check ((state = 'DESTROYED') = (record is not null and signature is not null and objects is not null)),
    check (state not in ('DECIDED', 'DESTROYED') or decided_by is not null and decided_by <> proposed_by)
);
grant select, insert, update on key_destruction to dsg_portal;

-- Copies of the vault, written by the operator's program: each takes the place of the one before it
create table vault_backup (
    id      uuid primary key default gen_random_uuid(),
    made_at timestamptz not null default now(),
    target  text not null
);
grant select on vault_backup to dsg_portal;

-- What was planned as a destruction is a proposal from now on
update contract_effect set kind = 'PROPOSE_DESTRUCTION' where kind = 'DESTROY_KEY';
