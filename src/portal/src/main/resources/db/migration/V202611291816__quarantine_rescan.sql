-- 隔離: what malware was found in, under a key that the area's own keys do not open. No name, so that no contract's rows are told
create table quarantined_file (
    id          uuid primary key,
    contract    uuid not null references contract,
    wrapped_key bytea not null,
    size        bigint not null check (size >= 0),
    signature   text not null check (length(signature) between 1 and 150),
    found       text not null check (found in ('INCOMING', 'STORED')),
    found_at    timestamptz not null,
    purged_at   timestamptz
);
create index quarantined_file_newest on quarantined_file (found_at desc, id);
grant select, insert on quarantined_file to dsg_portal;
grant update (purged_at) on quarantined_file to dsg_portal;

-- Scans of what is stored: by which definitions each file was looked at last
create table rescan_round (
    definitions text primary key check (length(definitions) between 1 and 200),
    started_at  timestamptz not null,
    looked      bigint not null,
    found       bigint not null,
    unread      bigint not null,
    finished_at timestamptz
);
grant select, insert, update on rescan_round to dsg_portal;

alter table stored_file add column definitions text;
create index stored_file_to_rescan on stored_file (contract, id) include (definitions) where removed_at is null;

-- A file can go to quarantine without anybody's wish
do $$
declare named text;
begin
    for named in select conname from pg_constraint
        where conrelid = 'stored_file'::regclass and contype = 'c'
            and (pg_get_constraintdef(oid) like '%removed_as%') loop
        execute format('alter table stored_file drop constraint %I', named);
    end loop;
end $$;
alter table stored_file
    add check (removed_as in ('DELETED', 'MOVED', 'QUARANTINED')),
    add check ((removed_at is null) = (removed_as is null)),
    add check ((removal is not null) = (removed_as is not null and removed_as <> 'QUARANTINED'));
