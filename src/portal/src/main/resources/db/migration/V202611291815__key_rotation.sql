-- 鍵の更新: a contract's next key, by two people; the former one stays for as long as a backup may need it
create table key_rotation (
    id           uuid primary key,
    version      bigint not null,
    contract     uuid not null references contract,
    because      text not null check (length(because) between 1 and 500),
    state        text not null check (state in ('ASKED', 'DECIDED', 'REWRAPPING', 'REWRAPPED', 'RETIRED', 'CALLED_OFF')),
    asked_by     uuid not null references account,
    asked_at     timestamptz not null,
    decided_at   timestamptz,
    number       integer check (number > 1),
    wrapped      bigint not null check (wrapped >= 0),
    rewrapped_at timestamptz,
    retire_at    timestamptz,
    ended_at     timestamptz,
    check (state not in ('REWRAPPING', 'REWRAPPED', 'RETIRED') or number is not null),
    check (state not in ('REWRAPPED', 'RETIRED') or retire_at is not null),
    check ((state in ('RETIRED', 'CALLED_OFF')) = (ended_at is not null))
);
create unique index key_rotation_under_way on key_rotation (contract) where state not in ('RETIRED', 'CALLED_OFF');
grant select, insert on key_rotation to dsg_portal;
grant update (version, state, decided_at, number, wrapped, rewrapped_at, retire_at, ended_at) on key_rotation to dsg_portal;

-- The keys of forms are wrapped anew; their content is written once
grant update (wrapped_key) on stored_content to dsg_portal;
