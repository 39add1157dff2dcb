create table library (
    id       uuid primary key,
    contract uuid not null references contract,
    name     text not null check (length(name) between 1 and 100),
    unique (contract, name),
    unique (id, contract)
);

create table folder (
    id         uuid primary key,
    version    bigint  not null,
    contract   uuid    not null references contract,
    library    uuid    not null,
    parent     uuid,
    name       text    not null check (length(name) between 1 and 255),
    name_key   text    not null,
    -- The folders given with the area keep their rights; those that users make inherit (R65)
    standard   boolean not null,
    created_by uuid    references account,
    created_at timestamptz not null,
    check (standard or parent is not null),
    -- Whatever the code does, nothing can hang below another contract's folder
    unique (id, contract),
    foreign key (library, contract) references library (id, contract),
    foreign key (parent, contract) references folder (id, contract)
);
create unique index folder_name on folder (library, coalesce(parent, library), name_key);

create table folder_right (
    folder       uuid not null,
    contract     uuid not null,
    organisation uuid not null references organisation,
    permission   text not null check (permission in ('VIEW', 'UPLOAD', 'CREATE_FOLDER')),
    primary key (folder, organisation, permission),
    foreign key (folder, contract) references folder (id, contract)
);

create table stored_file (
    id            uuid primary key,
    contract      uuid   not null references contract,
    folder        uuid   not null,
    name          text   not null check (length(name) between 1 and 255),
    name_key      text   not null,
    size          bigint not null check (size >= 0),
    sha256        text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type    text   not null,
    wrapped_key   bytea  not null,
    registered_by uuid   not null references account,
    organisation  uuid   not null references organisation,
    registered_at timestamptz not null,
    scanned_at    timestamptz not null,
    foreign key (folder, contract) references folder (id, contract)
);
create unique index stored_file_name on stored_file (folder, name_key);
create index stored_file_by_size on stored_file (folder, size, id);
create index stored_file_by_date on stored_file (folder, registered_at, id);

create table upload (
    id             uuid primary key,
    version        bigint not null,
    contract       uuid   not null references contract,
    folder         uuid   not null,
    account        uuid   not null references account,
    organisation   uuid   not null references organisation,
    name           text   not null,
    name_key       text   not null,
    size           bigint not null check (size >= 0),
    state          text   not null check (state in ('RECEIVING', 'RECEIVED', 'SCANNING', 'PUBLISHED', 'REFUSED', 'CANCELLED', 'EXPIRED')),
    wrapped_key    bytea  not null,
    sha256         text,
    media_type     text,
    refusal_code   text,
    created_at     timestamptz not null,
    expires_at     timestamptz not null,
    finished_at    timestamptz,
    foreign key (folder, contract) references folder (id, contract)
);
create index upload_open on upload (state) where state in ('RECEIVING', 'RECEIVED', 'SCANNING');
create index upload_mine on upload (account, created_at desc);

-- Behind every check in Java: no contract set, no rows; another contract's rows do not exist
do $$
declare protected text;
begin
    foreach protected in array array['library', 'folder', 'folder_right', 'stored_file', 'upload'] loop
        execute format('alter table %I enable row level security', protected);
        execute format('alter table %I force row level security', protected);
        execute format('create policy own_contract on %I to dsg_portal '
            || 'using (contract = nullif(current_setting(''dsg.contract'', true), '''')::uuid) '
            || 'with check (contract = nullif(current_setting(''dsg.contract'', true), '''')::uuid)', protected);
    end loop;
end $$;

grant select, insert, update on library, folder, folder_right, stored_file, upload to dsg_portal;
grant delete on upload to dsg_portal;

-- The job that scans and clears up sees which uploads wait, of whichever contract; it works on each within its contract
create policy queue on upload for select to dsg_jobs using (true);
grant select (id, contract, state, created_at, expires_at) on upload to dsg_jobs;
