-- What the requesting office or the provider says of a contract when it is registered: 事業, 中央調達 or 地方調達, the clerk with a deputy,
-- and the paper that designates what is protected. Contracts from before have none.
create table contract_registration (
    contract      uuid primary key references contract,
    project       text not null check (length(project) between 1 and 200),
    procurement   text not null check (procurement in ('CENTRAL', 'LOCAL')),
    designation   text not null check (length(designation) <= 200),
    clerk         text not null check (length(clerk) between 1 and 100),
    deputy        text not null check (length(deputy) between 1 and 100 and deputy <> clerk),
    registered_by uuid not null references account,
    registered_at timestamptz not null
);
grant select, insert on contract_registration to dsg_portal;
