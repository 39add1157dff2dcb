-- What an organisation may in a folder otherwise than it inherits (R130, T13); never deleted: a past moment can be asked about
create table access_exception (
    id           uuid primary key,
    contract     uuid not null references contract,
    folder       uuid not null,
    organisation uuid not null references organisation,
    may_view     boolean not null,
    may_upload   boolean not null check (may_view or not may_upload),
    may_create   boolean not null check (may_view or not may_create),
    because      text not null check (length(because) between 1 and 500),
    asked_by     uuid not null references account,
    asked_at     timestamptz not null,
    since        timestamptz,
    ends_at      timestamptz,
    state        text not null check (state in ('ASKED', 'DECIDED', 'DECLINED', 'WITHDRAWN')),
    decision     text,
    check ((state = 'DECIDED') = (since is not null)),
    check (state <> 'DECIDED' or decision is not null),
    foreign key (folder, contract) references folder (id, contract)
);
create index access_exception_of on access_exception (folder);

alter table access_exception enable row level security;
alter table access_exception force row level security;
create policy own_contract on access_exception to dsg_portal
    using (contract = nullif(current_setting('dsg.contract', true), '')::uuid)
    with check (contract = nullif(current_setting('dsg.contract', true), '')::uuid);
grant select, insert on access_exception to dsg_portal;
grant update (since, ends_at, state, decision) on access_exception to dsg_portal;

-- The ledger of copies (T54): where each lies, what it was taken for, what has become of it
alter table file_download
    add column terminal uuid,
    add column purpose text check (length(purpose) between 1 and 500),
    add column closed_at timestamptz,
    add column closed_as text check (closed_as in ('DESTROYED', 'ERASED')),
    add column closed_by uuid references account,
    add column closed_words text check (length(closed_words) between 1 and 500),
    add check ((closed_at is null) = (closed_as is null));
create index file_download_ledger on file_download (contract, at, id);
grant update (purpose, closed_at, closed_as, closed_by, closed_words) on file_download to dsg_portal;

-- Looking for files in the whole area, in every order that the page offers
create index stored_file_in_area_by_name on stored_file (contract, name_key, id);
create index stored_file_in_area_by_size on stored_file (contract, size, id);
create index stored_file_in_area_by_date on stored_file (contract, registered_at, id);
