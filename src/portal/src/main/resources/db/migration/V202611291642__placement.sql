-- Where each server of the gateway runs and what it takes (6-2), as the operator's program told last
create table server_placement (
    name       text primary key check (name ~ '^[a-z0-9-]{1,40}$'),
    version    bigint not null,
    host       text not null check (length(host) between 1 and 100),
    account    text not null check (length(account) between 1 and 100),
    port       int not null check (port between 0 and 65535),
    memory_mib bigint not null check (memory_mib >= 0),
    state      text not null check (state in ('STOPPED', 'RUNNING', 'SHUT', 'READY')),
    disk_free_mib  bigint not null check (disk_free_mib >= 0),
    disk_total_mib bigint not null check (disk_total_mib >= 0),
    told_at    timestamptz not null
);

grant select, insert, update on server_placement to dsg_portal;
