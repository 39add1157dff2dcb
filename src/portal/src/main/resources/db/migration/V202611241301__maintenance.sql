-- Planned maintenance, shown against the services that run around the clock (B3)
create table maintenance (
    id             uuid        primary key,
    version        bigint      not null,
    from_instant   timestamptz not null,
    until_instant  timestamptz not null check (until_instant > from_instant),
    words          text        not null check (length(words) between 1 and 500),
    announced_by   uuid        not null references account,
    announced_at   timestamptz not null,
    called_off_by  uuid        references account,
    called_off_at  timestamptz,
    check ((called_off_by is null) = (called_off_at is null))
);

grant select, insert, update on maintenance to dsg_portal;
