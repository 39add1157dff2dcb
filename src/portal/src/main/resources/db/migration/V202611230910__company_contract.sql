create table organisation (
    id      uuid primary key,
    version bigint not null,
    code    text   not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,30}$'),
    name    text   not null check (length(name) between 1 and 200),
    kind    text   not null check (kind in ('COMPANY', 'REQUESTING_OFFICE', 'SECURITY_OFFICE', 'PROVIDER'))
);

create table site (
    id           uuid primary key,
    organisation uuid not null references organisation,
    name         text not null check (length(name) between 1 and 200),
    unique (organisation, name)
);

create table contract (
    id             uuid primary key,
    version        bigint not null,
    number         text   not null unique check (number ~ '^[A-Za-z0-9][A-Za-z0-9-]{1,40}$'),
    title          text   not null check (length(title) between 1 and 200),
    contract_from  date   not null,
    contract_until date   not null,
    use_from       date   not null,
    use_until      date   not null,
    check (contract_from <= contract_until and use_from <= use_until),
    check (use_from >= contract_from and use_until <= contract_until)
);

-- Prime and subcontractors as a tree: the prime has no one above, a subcontractor the one that gave it work (T4)
create table contract_party (
    id           uuid primary key,
    contract     uuid not null references contract,
    organisation uuid not null references organisation,
    above        uuid references contract_party,
    capacity     text not null check (capacity in ('REQUESTING_OFFICE', 'PRIME', 'SUBCONTRACTOR')),
    unique (contract, organisation),
    check ((capacity = 'SUBCONTRACTOR') = (above is not null))
);
create unique index contract_party_one_prime on contract_party (contract) where capacity = 'PRIME';
create unique index contract_party_one_office on contract_party (contract) where capacity = 'REQUESTING_OFFICE';

grant select, insert, update on organisation, site, contract, contract_party to dsg_portal;
