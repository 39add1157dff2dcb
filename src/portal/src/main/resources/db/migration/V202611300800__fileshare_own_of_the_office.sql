-- What the requesting office has registered itself it deletes at its own word; nobody else is to be asked (T12).
alter table removal add column of_office boolean not null default false;
do $$
declare
    former text;
begin
    for former in select conname from pg_constraint
        where conrelid = 'removal'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%agreement%' loop
        execute format('alter table removal drop constraint %I', former);
    end loop;
end $$;
alter table removal
    -- Nothing else goes without the office (T9)
    add constraint removal_agreed
        check (state not in ('AGREED', 'RECALLED', 'RUNNING', 'DONE') or agreement is not null or of_office),
    add constraint removal_of_office
        check (not of_office or (kind = 'DELETION' and state in ('RUNNING', 'DONE') and agreement is null and folder is null));
