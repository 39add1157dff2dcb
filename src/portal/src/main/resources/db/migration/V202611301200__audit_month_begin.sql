-- A month is begun while nobody writes: a row whose place was chosen before the month was one would be refused there
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
    -- writers wait at the log itself, and find the place of their row after that
    lock table audit_event in share row exclusive mode;
    execute format('create table %I (like audit_event including defaults including constraints)', name);
    execute format('with came as (delete from audit_event_other where at >= %L and at < %L returning *)'
        ' insert into %I select * from came', since, until, name);
    execute format('alter table audit_event attach partition %I for values from (%L) to (%L)', name, since, until);
end $$;
