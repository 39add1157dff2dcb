-- Versions of the calendar; the one with the highest number is in force. None is ever changed: what was computed with one can be
-- computed again (T18)
create table holiday_table (
    id              uuid        primary key,
    number          integer     not null unique check (number >= 1),
    origin          text        not null check (origin in ('RULES', 'CABINET_OFFICE', 'YEAR_END')),
    source          text        not null check (length(source) between 1 and 200),
    digest          text        check (digest ~ '^[0-9a-f]{64}$'),
    official_from   integer     not null,
    official_until  integer     not null,
    since           timestamptz not null,
    put_in_force_by uuid        references account,
    reason          text        not null check (length(reason) <= 500),
    check ((origin = 'CABINET_OFFICE') = (digest is not null)),
    check ((number = 1) = (put_in_force_by is null))
);

create table holiday (
    holiday_table uuid    not null references holiday_table,
    day           date    not null,
    name          text    not null check (length(name) between 1 and 40),
    kind          text    not null check (kind in ('NATIONAL', 'SUBSTITUTE', 'BETWEEN', 'ONE_OFF')),
    computed      boolean not null,
    primary key (holiday_table, day)
);

-- Uses that are closed at year-end; for a use without a row those days count (A3)
create table year_end (
    holiday_table uuid    not null references holiday_table,
    calendar_use  text    not null check (calendar_use in ('TIDY_PERIOD', 'HELPDESK', 'JOINING_SUPPORT')),
    from_december integer not null check (from_december between 1 and 31),
    until_january integer not null check (until_january between 1 and 31),
    primary key (holiday_table, calendar_use)
);

grant insert, select on holiday_table, holiday, year_end to dsg_portal;
