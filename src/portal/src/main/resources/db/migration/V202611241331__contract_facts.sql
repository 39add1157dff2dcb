-- What makes a contract usable beside its dates (R62, R66, R80–R82): facts with their author, added and never changed
create table contract_basis (
    id          uuid primary key,
    contract    uuid not null references contract,
    kind        text not null check (kind in ('SPECIAL_CLAUSE', 'EXEMPTION')),
    item        integer check (item between 1 and 99),
    document    text not null check (length(document) between 1 and 200),
    recorded_by uuid not null references account,
    recorded_at timestamptz not null,
    check ((kind = 'EXEMPTION') = (item is not null))
);
create index contract_basis_newest on contract_basis (contract, recorded_at desc);

create table contract_consent (
    id          uuid primary key,
    contract    uuid not null references contract,
    side        text not null check (side in ('REQUESTING_OFFICE', 'COMPANY')),
    agreed_on   date not null,
    document    text not null check (length(document) between 1 and 200),
    recorded_by uuid not null references account,
    recorded_at timestamptz not null
);
create index contract_consent_newest on contract_consent (contract, side, recorded_at desc);

create table data_manager (
    id               uuid primary key,
    version          bigint not null,
    contract         uuid not null references contract,
    organisation     uuid not null references organisation,
    account          uuid not null references account,
    document         text not null check (length(document) between 1 and 200),
    designated_by    uuid not null references account,
    designated_at    timestamptz not null,
    released_by      uuid references account,
    released_at      timestamptz,
    released_because text check (length(released_because) between 1 and 500),
    check ((released_at is null) = (released_by is null) and (released_at is null) = (released_because is null))
);
create unique index data_manager_once on data_manager (contract, account) where released_at is null;

-- A change of the periods (T15, T16): proposed by one, decided by another, kept whatever became of it
create table contract_change (
    id              uuid primary key,
    version         bigint not null,
    contract        uuid not null references contract,
    contract_from   date not null,
    contract_until  date not null,
    use_from        date not null,
    use_until       date not null,
    because         text not null check (length(because) between 1 and 500),
    document        text not null check (length(document) between 1 and 200),
    proposed_by     uuid not null references account,
    proposed_at     timestamptz not null,
    state           text not null check (state in ('PROPOSED', 'APPROVED', 'DECLINED', 'WITHDRAWN')),
    decided_by      uuid references account,
    decided_at      timestamptz,
    decided_because text check (length(decided_because) between 1 and 500),
    -- As they were before, and the end that came into force: never one that had already passed
    before_contract_from  date,
    before_contract_until date,
    before_use_from       date,
    before_use_until      date,
    effective_until       date,
    check (use_from <= use_until and use_from >= contract_from and use_until <= contract_until),
    check ((state = 'PROPOSED') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
    check ((state = 'APPROVED') = (effective_until is not null)),
    check (state <> 'APPROVED' or decided_by <> proposed_by)
);
create unique index contract_change_one_open on contract_change (contract) where state = 'PROPOSED';
create index contract_change_history on contract_change (contract, proposed_at desc);

grant select, insert on contract_basis, contract_consent to dsg_portal;
grant select, insert, update on data_manager, contract_change to dsg_portal;
