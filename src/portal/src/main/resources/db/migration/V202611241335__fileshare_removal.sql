-- A removed file keeps its row: the record of what it was, who removed it and on which agreement (T9). Its name is free again.
alter table stored_file
    add column removed_at timestamptz,
    add column removed_as text check (removed_as in ('DELETED', 'MOVED')),
    add column removal    uuid,
    -- When its content was taken from the store; until then the office can have a deletion undone
    add column purged_at  timestamptz,
    add check ((removed_at is null) = (removed_as is null) and (removed_at is null) = (removal is null)),
    add check (purged_at is null or removed_at is not null),
    add unique (id, contract);
drop index stored_file_name;
create unique index stored_file_name on stored_file (folder, name_key) where removed_at is null;
create index stored_file_to_purge on stored_file (contract) where removed_at is not null and purged_at is null;

alter table folder
    add column removed_at timestamptz,
    add column removal    uuid,
    add check (removed_at is null or not standard),
    add check ((removed_at is null) = (removal is null));
drop index folder_name;
create unique index folder_name on folder (library, coalesce(parent, library), name_key) where removed_at is null;

-- Somebody asks that files be deleted or moved to another area of their company; the office agrees; the data manager has it done (R67)
create table removal (
    id               uuid primary key,
    version          bigint not null,
    contract         uuid not null references contract,
    kind             text not null check (kind in ('DELETION', 'MOVE')),
    state            text not null check (state in ('REQUESTED', 'AGREED', 'RUNNING', 'DONE', 'DECLINED', 'WITHDRAWN')),
    organisation     uuid not null references organisation,
    requested_by     uuid not null references account,
    requested_at     timestamptz not null,
    because          text not null check (length(because) between 1 and 500),
    -- The folder that goes with the files in it; null where single files were chosen
    folder           uuid,
    -- The contract whose area the files go to; null for a deletion
    target           uuid references contract,
    office_by        uuid references account,
    office_at        timestamptz,
    office_reference text check (length(office_reference) between 1 and 500),
    executed_by      uuid references account,
    executed_at      timestamptz,
    executed_terminal uuid,
    executed_session uuid,
    finished_at      timestamptz,
    unique (id, contract),
    foreign key (folder, contract) references folder (id, contract),
    check ((kind = 'MOVE') = (target is not null)),
    check (target is null or target <> contract),
    -- Nothing goes without the office (T9)
    check (state not in ('AGREED', 'RUNNING', 'DONE') or office_by is not null),
    check (state not in ('RUNNING', 'DONE') or executed_by is not null)
);
create index removal_open on removal (state) where state in ('AGREED', 'RUNNING');
create index removal_of_contract on removal (contract, requested_at desc);

create table removal_item (
    id       uuid primary key,
    version  bigint not null,
    contract uuid not null references contract,
    removal  uuid not null,
    file     uuid not null,
    state    text not null check (state in ('WAITING', 'DONE', 'FAILED', 'DROPPED')),
    -- 情報セキュリティ指定書 as the office has confirmed it for this file; moves only
    label    text check (label in ('CAUTION', 'INTERNAL', 'NONE')),
    code     text,
    done_at  timestamptz,
    unique (removal, file),
    foreign key (removal, contract) references removal (id, contract),
    foreign key (file, contract) references stored_file (id, contract)
);
-- One wish at a time for one file
create unique index removal_item_open on removal_item (file) where state = 'WAITING';
create index removal_item_waiting on removal_item (removal) where state = 'WAITING';

alter table stored_file add foreign key (removal, contract) references removal (id, contract);

-- The other side of a move, in the contract that the files come to; same identifiers as there
create table arrival (
    id               uuid primary key,
    version          bigint not null,
    contract         uuid not null references contract,
    source           uuid not null references contract,
    organisation     uuid not null references organisation,
    state            text not null check (state in ('OFFERED', 'ACCEPTED', 'AGREED', 'DONE', 'DECLINED')),
    offered_at       timestamptz not null,
    because          text not null,
    folder           uuid,
    accepted_by      uuid references account,
    accepted_at      timestamptz,
    office_by        uuid references account,
    office_at        timestamptz,
    office_reference text check (length(office_reference) between 1 and 500),
    unique (id, contract),
    foreign key (folder, contract) references folder (id, contract),
    check (state not in ('ACCEPTED', 'AGREED', 'DONE') or folder is not null),
    check (state not in ('AGREED', 'DONE') or office_by is not null)
);

create table arrival_item (
    id       uuid primary key,
    contract uuid not null references contract,
    arrival  uuid not null,
    name     text not null,
    size     bigint not null,
    sha256   text not null,
    label    text not null check (label in ('CAUTION', 'INTERNAL', 'NONE')),
    foreign key (arrival, contract) references arrival (id, contract)
);
create index arrival_item_of on arrival_item (arrival);

-- Who has taken a file out to its last byte: what is still undownloaded when tidying ends
create table file_download (
    id           uuid primary key,
    contract     uuid not null references contract,
    file         uuid not null,
    account      uuid not null references account,
    organisation uuid not null references organisation,
    at           timestamptz not null,
    foreign key (file, contract) references stored_file (id, contract)
);
create index file_download_of on file_download (file, organisation, at desc);

do $$
declare protected text;
begin
    foreach protected in array array['removal', 'removal_item', 'arrival', 'arrival_item', 'file_download'] loop
        execute format('alter table %I enable row level security', protected);
        execute format('alter table %I force row level security', protected);
        execute format('create policy own_contract on %I to dsg_portal '
            || 'using (contract = nullif(current_setting(''dsg.contract'', true), '''')::uuid) '
            || 'with check (contract = nullif(current_setting(''dsg.contract'', true), '''')::uuid)', protected);
    end loop;
end $$;

grant select, insert, update on removal, removal_item, arrival to dsg_portal;
grant select, insert on arrival_item, file_download to dsg_portal;

-- The job sees which removals are to be carried out, of whichever contract, and nothing of what they remove
create policy queue on removal for select to dsg_jobs using (true);
grant select (id, contract, target, kind, state, requested_at) on removal to dsg_jobs;
