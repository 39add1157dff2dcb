-- A room of talk can be held, too
alter table hold drop constraint hold_object_type_check;
alter table hold add constraint hold_object_type_check
    check (object_type in ('CONTRACT', 'AREA', 'ACCOUNT', 'TERMINAL', 'FILE', 'ROOM'));
