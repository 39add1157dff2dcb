-- Wrong passwords and wrong fingers by terminal, whoever's (T27); those by account are counted by Keycloak and in vein_count
create table terminal_tries (
    id           uuid primary key,
    terminal     uuid not null references terminal,
    factor       text not null check (factor in ('PASSWORD', 'VEIN')),
    failures     int not null check (failures >= 0),
    since        timestamptz not null,
    locked_until timestamptz,
    unique (terminal, factor)
);
grant select, insert, update on terminal_tries to dsg_portal;
