-- A month's return, that whoever has the portal's database role cannot spoil: rows that came into the month past its archive stand aside,
-- what is laid lies in no table that another session or another transaction sees, and each row is compared with the hash of its place

do $$
declare
    beside text;
begin
    for beside in select relname from pg_class where relkind = 'r' and relname ~ '^audit_returning_[0-9]{6}$' loop
        execute format('drop table %I', beside);
    end loop;
end $$;

-- A row's hash by its canonical form (audit-log.md)
create function audit_leaf_hash(e audit_event) returns bytea language sql stable set search_path = public, pg_temp as $$
    select sha256('\x00'::bytea || convert_to('dsg-audit-entry-1' || chr(10)
        || string_agg(coalesce(octet_length(convert_to(field, 'UTF8')) || ':' || field, '-') || chr(10), '' order by place), 'UTF8'))
    from unnest(array[e.id::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.writer, e.writer_sequence::text,
        e.account::text, e.username, e.terminal::text, e.session::text, e.contract::text, e.action, e.object_type, e.object_id::text,
        e.outcome, e.code, e.detail]) with ordinality as fields (field, place)
$$;
revoke execute on function audit_leaf_hash(audit_event) from public;

-- An entry's name is given once too: a second row of that name would stand in the place of one that is in an archive
create or replace function audit_await_place() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into audit_pending (event, writer, writer_sequence) values (new.id, new.writer, new.writer_sequence);
    if exists (select 1 from audit_leaf l where l.writer = new.writer and l.writer_sequence = new.writer_sequence)
            or exists (select 1 from audit_leaf l where l.event = new.id) then
        raise unique_violation using message = 'this row, or this number of this writer, has its place already';
    end if;
    return null;
end $$;

-- A month that may lie in its archive alone is not begun anew for rows that come into it: they stay in audit_event_other
create or replace function audit_begin_month(month date) returns void language plpgsql security definer
    set search_path = public, pg_temp set lock_timeout = '2s' as $$
declare
    first date := date_trunc('month', month)::date;
    name text := audit_month_name(first);
    since timestamptz := audit_month_begin(first);
    until timestamptz := audit_month_begin((first + interval '1 month')::date);
begin
    perform pg_advisory_xact_lock(7301163002);
    if to_regclass(name) is not null or (first + interval '1 month')::date <= current_date - 366
            and exists (select 1 from audit_archive a where a.month = first) then
        return;
    end if;
    execute format('create table %I (like audit_event including defaults including constraints)', name);
    execute format('with came as (delete from audit_event_other where at >= %L and at < %L returning *)'
        ' insert into %I select * from came', since, until, name);
    execute format('alter table audit_event attach partition %I for values from (%L) to (%L)', name, since, until);
end $$;

create or replace function audit_stray_months() returns setof date language sql stable security definer
    set search_path = public, pg_temp as $$
    select distinct date_trunc('month', at at time zone 'Asia/Tokyo')::date from audit_event_other
    where at between '2020-01-01' and now() + interval '1 year'
        and not exists (select 1 from audit_archive a where a.month = date_trunc('month', at at time zone 'Asia/Tokyo')::date)
$$;

-- What its archive counts leaves the database; what came into the month later stays, in audit_event_other
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

-- Its rows are laid into a table of this session and this transaction
create or replace function audit_return_month(month date) returns text language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    first date := date_trunc('month', month)::date;
    beside text := 'audit_returning_' || to_char(month, 'YYYYMM');
begin
    if to_regclass(audit_month_name(first)) is not null or not exists (select 1 from audit_archive a where a.month = first) then
        raise exception 'this month of the audit log is here, or in no archive';
    end if;
    execute format('drop table if exists pg_temp.%I', beside);
    execute format('create temporary table %I (like audit_event including defaults including constraints) on commit drop', beside);
    execute format('grant insert on pg_temp.%I to dsg_portal', beside);
    return beside;
end $$;

create or replace function audit_month_returned(month date) returns void language plpgsql security definer
    set search_path = public, pg_temp set lock_timeout = '2s' as $$
declare
    first date := date_trunc('month', month)::date;
    since timestamptz := audit_month_begin(first);
    until timestamptz := audit_month_begin((first + interval '1 month')::date);
    name text := audit_month_name(first);
    archive audit_archive;
    laid bigint;
    there bigint;
begin
    perform pg_advisory_xact_lock(7301163002);
    select * into archive from audit_archive a where a.month = first;
    execute format('create table %I (like audit_event including defaults including constraints)', name);
    execute format('insert into %I select * from pg_temp.%I', name, 'audit_returning_' || to_char(month, 'YYYYMM'));
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
