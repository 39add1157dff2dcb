-- A month leaves the database when the operator's program has read its file: what the portal says of its own files is not enough for that.
-- Written by the owner alone, when every row of the month was found in the file by its place and hash, and the file lies among the backups
create table audit_archive_kept (
    month   date primary key references audit_archive,
    sha256  text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    rows    bigint not null check (rows >= 0),
    read_at timestamptz not null default now()
);
grant select on audit_archive_kept to dsg_portal;

create or replace function audit_end_month(month date) returns void language plpgsql security definer
    set search_path = public, pg_temp set lock_timeout = '2s' as $$
declare
    first date := date_trunc('month', month)::date;
    name text := audit_month_name(first);
    archive audit_archive;
    archived bigint;
    strays bigint;
begin
    if (first + interval '1 month')::date > current_date - 366 then
        raise exception 'a month of the audit log is kept for 366 days';
    end if;
    if to_regclass(name) is null then
        return;
    end if;
    perform pg_advisory_xact_lock(7301163002);
    execute format('lock table %I in access exclusive mode', name);
    select * into archive from audit_archive a where a.month = first;
    execute format('select count(*) filter (where l.position < $1), count(*) filter (where l.position < $1 is not true)'
        ' from %I e left join audit_leaf l on l.event = e.id', name) into archived, strays using archive.head_size;
    if archive.rows is distinct from archived then
        raise exception 'this month of the audit log is not in its archive';
    end if;
    if not exists (select 1 from audit_archive_kept k
            where k.month = first and k.sha256 = archive.sha256 and k.rows = archived) then
        raise exception 'the file of this month of the audit log was read by nobody but its writer';
    end if;
    execute format('alter table audit_event detach partition %I', name);
    if strays > 0 then
        -- they have their places, or wait for them already
        alter table audit_event_other disable trigger audit_await_place;
        execute format('insert into audit_event_other select e.* from %I e left join audit_leaf l on l.event = e.id'
            ' where l.position < $1 is not true', name) using archive.head_size;
        alter table audit_event_other enable trigger audit_await_place;
    end if;
    execute format('drop table %I', name);
end $$;

-- What is read here runs with the owner's rights: only a plain table that the owner itself has made in this session, never a view or a
-- table of the caller's, whose rules and policies would run as the owner
create or replace function audit_month_returned(month date) returns void language plpgsql security definer
    set search_path = public, pg_temp set lock_timeout = '2s' as $$
declare
    first date := date_trunc('month', month)::date;
    since timestamptz := audit_month_begin(first);
    until timestamptz := audit_month_begin((first + interval '1 month')::date);
    name text := audit_month_name(first);
    beside text := 'audit_returning_' || to_char(month, 'YYYYMM');
    archive audit_archive;
    laid bigint;
    there bigint;
begin
    perform pg_advisory_xact_lock(7301163002);
    if not exists (select 1 from pg_class c where c.relname = beside and c.relnamespace = pg_my_temp_schema()
            and c.relkind = 'r' and c.relowner = (select r.oid from pg_roles r where r.rolname = current_user)) then
        raise exception 'nothing of this month of the audit log was laid beside it';
    end if;
    select * into archive from audit_archive a where a.month = first;
    execute format('create table %I (like audit_event including defaults including constraints)', name);
    execute format('insert into %I select * from pg_temp.%I', name, beside);
    get diagnostics laid = row_count;
    execute format('with came as (delete from audit_event_other where at >= %L and at < %L returning *)'
        ' insert into %I select * from came', since, until, name);
    execute format('alter table audit_event attach partition %I for values from (%L) to (%L)', name, since, until);
    select count(*) into there from audit_event e join audit_leaf l on l.event = e.id
        where e.at >= since and e.at < until and l.position < archive.head_size and l.hash = audit_leaf_hash(e);
    if archive.rows is distinct from laid or laid <> there then
        raise exception 'not all of the month is there, or a row is not the one of its place';
    end if;
    update audit_archive a set restored_at = now() where a.month = first;
end $$;
