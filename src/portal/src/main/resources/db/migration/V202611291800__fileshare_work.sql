-- A file whose name is taken takes nobody's place: it is the next edition of that name (T8). Two that come at once wait for each other
alter table stored_file add column edition integer not null default 1 check (edition between 1 and 100000);
drop index stored_file_name;
create unique index stored_file_name on stored_file (folder, name_key, edition) where removed_at is null;
create index stored_file_editions on stored_file (folder, name_key, edition);
alter table upload add column edition integer;

-- Up to when somebody has taken note of what is new in the area, and whether they are told by mail
create table file_news (
    account   uuid primary key references account,
    contract  uuid not null references contract,
    seen_at   timestamptz not null,
    by_mail   boolean not null,
    mailed_at timestamptz not null
);

-- How much may lie in a contract's area, where the provider has said otherwise than for all; what was said before stays
create table area_quota (
    id       uuid primary key,
    contract uuid   not null references contract,
    bytes    bigint not null check (bytes > 0),
    set_by   uuid   not null references account,
    set_at   timestamptz not null
);
create index area_quota_of on area_quota (contract, set_at desc);

-- When the people who have to act on a wish were told that it is overdue
alter table removal add column reminded_at timestamptz;

do $$
declare protected text;
begin
    foreach protected in array array['file_news', 'area_quota'] loop
        execute format('alter table %I enable row level security', protected);
        execute format('alter table %I force row level security', protected);
        execute format('create policy own_contract on %I to dsg_portal '
            || 'using (contract = nullif(current_setting(''dsg.contract'', true), '''')::uuid) '
            || 'with check (contract = nullif(current_setting(''dsg.contract'', true), '''')::uuid)', protected);
    end loop;
end $$;
grant select, insert, update on file_news to dsg_portal;
grant select, insert on area_quota to dsg_portal;

-- The jobs see whom to write to and which wishes wait too long, when something has last come into a folder, and nothing of what it is
create policy queue on file_news for select to dsg_jobs using (true);
grant select (account, contract, by_mail) on file_news to dsg_jobs;
create policy queue on stored_file for select to dsg_jobs using (true);
grant select (folder, registered_at, removed_at) on stored_file to dsg_jobs;
create policy queue on folder for select to dsg_jobs using (true);
grant select (id, parent, created_at, removed_at) on folder to dsg_jobs;
grant select (reminded_at) on removal to dsg_jobs;
