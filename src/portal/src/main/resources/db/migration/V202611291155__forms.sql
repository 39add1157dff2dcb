-- 申請書等格納サイト: whether a site has a folder of its own there (T5)
alter table site add column folder boolean not null default false;

-- A form as it was stored, with what became of it
create table stored_form (
    id           uuid primary key,
    version      bigint not null,
    code         text not null check (code ~ '^F[1-9]$'),
    template     int  not null check (template > 0),
    contract     uuid not null references contract,
    -- whose people it is about
    company      uuid not null references organisation,
    -- who stored it
    organisation uuid not null references organisation,
    stored_by    uuid not null references account,
    stored_at    timestamptz not null,
    file_name    text not null check (length(file_name) between 1 and 255),
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    manager      text not null check (length(manager) <= 200),
    state        text not null check (state in
        ('FAULTY', 'PREPARED', 'SUBMITTED', 'CHECKED', 'REGISTERED', 'DONE', 'RETURNED', 'WITHDRAWN')),
    number       text check (length(number) <= 40),
    handed_in_at timestamptz,
    check ((number is null) = (handed_in_at is null)),
    -- what nobody has handed in has no number, and what somebody has does
    check (state not in ('FAULTY', 'PREPARED') or number is null)
);
create index stored_form_newest on stored_form (stored_at desc, id);

create table stored_row (
    id       uuid primary key,
    version  bigint not null,
    form     uuid not null references stored_form,
    contract uuid not null references contract,
    line     int  not null check (line > 0),
    content  text not null check (length(content) <= 20000),
    subject  text not null,
    underway boolean not null,
    finding  text not null check (finding in ('OPEN', 'OK', 'HELD', 'NOT_OK')),
    because  text check (length(because) between 1 and 500),
    found_by uuid references account,
    found_at timestamptz,
    account  uuid references account,
    unique (form, line),
    check (finding not in ('HELD', 'NOT_OK') or because is not null),
    check ((found_by is null) = (found_at is null)),
    -- nobody gets an account whom the office has not found right
    check (account is null or finding = 'OK')
);
-- A person is in one form at a time (T47)
create unique index stored_row_underway on stored_row (contract, subject) where underway;

-- The bytes of forms and sheets, sealed under the contract's key; written once
create table stored_content (
    id          uuid primary key,
    contract    uuid not null references contract,
    wrapped_key bytea not null,
    content     bytea not null check (length(content) <= 4194400)
);

-- パラメータシート, once for each folder that it lies in
create table parameter_sheet (
    id             uuid primary key,
    version        bigint not null,
    form           uuid not null references stored_form,
    contract       uuid not null references contract,
    company        uuid not null references organisation,
    site           text not null,
    folder         uuid not null references organisation,
    rule           text not null check (rule in ('PRIME_OWN', 'SITE_OWN', 'SITE_COPY_TO_PRIME', 'PRIME_ONLY')),
    content        uuid not null references stored_content,
    file_name      text not null check (length(file_name) between 1 and 255),
    sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    stored_by      uuid not null references account,
    stored_at      timestamptz not null,
    readable_until timestamptz not null,
    opened_by      uuid references account,
    opened_at      timestamptz,
    unique (form, site, folder),
    check ((opened_by is null) = (opened_at is null))
);
create index parameter_sheet_of_folder on parameter_sheet (folder, stored_at desc);

do $$
declare protected text;
begin
    foreach protected in array array['stored_form', 'stored_row', 'stored_content', 'parameter_sheet'] loop
        execute format('alter table %I enable row level security', protected);
        execute format('alter table %I force row level security', protected);
        execute format('create policy own_contract on %I to dsg_portal '
            || 'using (contract = nullif(current_setting(''dsg.contract'', true), '''')::uuid '
            || 'or nullif(current_setting(''dsg.contract'', true), '''') is null)', protected);
    end loop;
end $$;

grant select, insert, update on stored_form, stored_row, parameter_sheet to dsg_portal;
grant select, insert on stored_content to dsg_portal;
