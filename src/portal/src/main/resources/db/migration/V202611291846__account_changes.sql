-- What becomes of an account is asked for by one and decided by another: its roles, its deletion, its return (T28, T48)
alter table account add deleted_at timestamptz;
alter table account add resumed_at timestamptz;

create table account_change (
    id          uuid primary key,
    version     bigint not null,
    account     uuid not null references account,
    kind        text not null check (kind in ('ROLES', 'DELETION', 'RETURN')),
    roles       text[] not null,
    because     text not null check (length(because) between 1 and 500),
    proposed_by uuid not null references account,
    proposed_at timestamptz not null,
    state       text not null check (state in ('PROPOSED', 'DONE', 'DECLINED', 'WITHDRAWN'))
);
create index account_change_of on account_change (account, proposed_at);
-- One at a time, so that nobody decides about what another decision has changed
create unique index account_change_waiting on account_change (account) where state = 'PROPOSED';
alter table account_change enable row level security;
alter table account_change force row level security;
create policy outside_contracts on account_change to dsg_portal
    using (coalesce(current_setting('dsg.contract', true), '') = '');
grant select, insert, update on account_change to dsg_portal;
