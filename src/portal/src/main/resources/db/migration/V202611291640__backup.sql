-- What was done for the backups (6-4), as the operator's program tells it: added and never changed
create table backup_run (
    id         uuid primary key,
    kind       text not null check (kind in ('DATABASE', 'BLOBS', 'SYSTEM', 'VERIFICATION', 'DRILL', 'RETENTION')),
    began_at   timestamptz not null,
    ended_at   timestamptz not null check (ended_at >= began_at),
    bytes      bigint not null check (bytes >= 0),
    -- Of a drill: from nothing to a database that answers, and how old its newest transaction was
    recovery_millis bigint not null check (recovery_millis >= 0),
    loss_millis     bigint not null check (loss_millis >= 0),
    -- Empty where it went well
    trouble    text not null check (length(trouble) <= 1000),
    told_at    timestamptz not null
);
create index backup_run_newest on backup_run (ended_at desc, id desc);
create index backup_run_good on backup_run (kind, ended_at desc) where trouble = '';

-- What is wrong with the backups now; each told once
create table backup_alarm (
    duty     text primary key,
    id       uuid not null,
    since_at timestamptz not null
);

grant select, insert on backup_run to dsg_portal;
grant select, insert, delete on backup_alarm to dsg_portal;
