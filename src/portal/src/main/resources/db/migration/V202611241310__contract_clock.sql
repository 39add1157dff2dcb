-- The end of tidying as it was published, with the version of the holiday table it was counted with (R63, T18)
alter table contract
    add column tidy_until       date,
    add column tidy_calendar    uuid,
    add column key_destroyed_at timestamptz;

-- Contracts from before get fourteen weekdays: never later than by any holiday table, and a recount only ever lengthens
update contract set tidy_until = (
    select day from (
        select weekday::date as day, row_number() over (order by weekday) as number
        from generate_series(use_until + 1, use_until + 30, interval '1 day') weekday
        where extract(isodow from weekday) < 6) counted
    where number = 14);

alter table contract
    alter column tidy_until set not null,
    add check (tidy_until > use_until);

-- The highest instant by which anything was decided, by any server on this database: time never goes back behind it by itself.
-- The epoch counts the times that people have settled a wrong clock; what servers remember from an earlier one is void.
create table contract_clock (
    id      int primary key check (id = 1),
    highest timestamptz,
    epoch   int not null
);
insert into contract_clock (id, highest, epoch) values (1, null, 0);

create table clock_alarm (
    id         uuid primary key,
    version    bigint not null,
    kind       text not null check (kind in ('BEHIND', 'JUMPED')),
    -- The highest instant before, and what the server's clock said
    highest    timestamptz not null,
    seen       timestamptz not null,
    settled_at timestamptz,
    settled_by uuid references account,
    reason     text check (length(reason) between 1 and 500),
    check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (reason is null))
);
-- However many servers notice it: one alarm of a kind is open at a time
create unique index clock_alarm_open on clock_alarm (kind) where settled_at is null;

grant select, update on contract_clock to dsg_portal;
grant select, insert, update on clock_alarm to dsg_portal;
