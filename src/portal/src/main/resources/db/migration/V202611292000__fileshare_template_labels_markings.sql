-- The standard folders that areas to come are given (R65): the office changes them, and open areas keep theirs
create table standard_folder (
    id                 uuid primary key,
    name               text not null unique check (length(name) between 1 and 100),
    -- One for each subcontractor of the contract, its name behind
    each_subcontractor boolean not null,
    office_may         text not null check (office_may in ('NONE', 'VIEW', 'WORK')),
    prime_may          text not null check (prime_may in ('NONE', 'VIEW', 'WORK')),
    subcontractor_may  text not null check (subcontractor_may in ('NONE', 'VIEW', 'WORK'))
);
insert into standard_folder (id, name, each_subcontractor, office_may, prime_may, subcontractor_may) values
    (gen_random_uuid(), '01_共通', false, 'WORK', 'WORK', 'WORK'),
    (gen_random_uuid(), '02_調達要求元からの提供', false, 'WORK', 'VIEW', 'VIEW'),
    (gen_random_uuid(), '03_元請からの提出', false, 'VIEW', 'WORK', 'NONE'),
    (gen_random_uuid(), '04_下請_', true, 'VIEW', 'VIEW', 'WORK');
grant select, insert, update, delete on standard_folder to dsg_portal;

-- 情報セキュリティ指定書: what the office has found in it for the area, and for single files (T54)
alter table library add column label text check (label in ('CAUTION', 'INTERNAL', 'NONE'));
alter table stored_file add column label text check (label in ('CAUTION', 'INTERNAL', 'NONE'));
alter table upload
    -- As it was in the area that the file comes from
    add column label       text check (label in ('CAUTION', 'INTERNAL', 'NONE')),
    -- Why the owner says that a marking of higher secrecy is none, and when the office agreed (R140)
    add column declaration text check (length(declaration) between 1 and 500),
    add column cleared_at  timestamptz;

-- An upload with such a marking is held until somebody has said whether it is one
do $$
declare named text;
begin
    for named in select conname from pg_constraint
        where conrelid = 'upload'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%CANCELLED%' loop
        execute format('alter table upload drop constraint %I', named);
    end loop;
    for named in select conname from pg_constraint
        where conrelid = 'quarantined_file'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%INCOMING%' loop
        execute format('alter table quarantined_file drop constraint %I', named);
    end loop;
end $$;
alter table upload add check (state in ('RECEIVING', 'RECEIVED', 'SCANNING', 'HELD', 'PUBLISHED', 'REFUSED', 'CANCELLED', 'EXPIRED'));
alter table quarantined_file add check (found in ('INCOMING', 'STORED', 'MARKED'));
drop index upload_open;
create index upload_open on upload (state) where state in ('RECEIVING', 'RECEIVED', 'SCANNING', 'HELD');
