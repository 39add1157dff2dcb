alter table stored_row add column carried_at timestamptz;
alter table stored_row add check (carried_at is null or finding = 'OK');
alter table stored_form add column previous uuid references stored_form;

-- What the requesting office says to a cell (R124)
create table form_remark (
    id       uuid primary key,
    form     uuid not null references stored_form,
    contract uuid not null references contract,
    cell     text not null check (cell ~ '^[A-Z]{1,2}[1-9][0-9]{0,3}$'),
    text     text not null check (length(text) between 1 and 500),
    by       uuid not null references account,
    at       timestamptz not null
);
create index form_remark_of on form_remark (form, at);

-- What is asked for beside a form, and what came (R122, R124)
create table paper_wish (
    id       uuid primary key,
    form     uuid not null references stored_form,
    contract uuid not null references contract,
    wanted   text not null check (length(wanted) between 1 and 500),
    by       uuid not null references account,
    at       timestamptz not null
);
create index paper_wish_of on paper_wish (form, at);

create table paper (
    id        uuid primary key,
    form      uuid not null references stored_form,
    contract  uuid not null references contract,
    file_name text not null check (length(file_name) between 1 and 255),
    sha256    text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    by        uuid not null references account,
    at        timestamptz not null
);
create index paper_of on paper (form, at);

-- 取扱者名簿 as the requesting office has it (R99, T21); the newest counts
create table handler_list (
    id        uuid primary key,
    contract  uuid not null references contract,
    file_name text not null check (length(file_name) between 1 and 255),
    sha256    text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    by        uuid not null references account,
    at        timestamptz not null
);
create index handler_list_newest on handler_list (contract, at desc);

create table listed_handler (
    list     uuid not null references handler_list,
    contract uuid not null references contract,
    line     int  not null check (line > 0),
    company  text not null check (length(company) <= 200),
    name     text not null check (length(name) between 1 and 100),
    filed_on date,
    primary key (list, line)
);

-- A form of another kind than F1: what it asks for has applications of its own
create table kind_form (
    id           uuid primary key,
    version      bigint not null,
    code         text not null check (code ~ '^F[2-9]$'),
    template     int  not null check (template > 0),
    contract     uuid not null references contract,
    organisation uuid not null references organisation,
    stored_by    uuid not null references account,
    stored_at    timestamptz not null,
    file_name    text not null check (length(file_name) between 1 and 255),
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    -- why it came by mail, entered by the provider (T45); null where it was stored by its company
    by_mail      text check (length(by_mail) between 1 and 500),
    number       text check (length(number) <= 40)
);
create index kind_form_newest on kind_form (stored_at desc, id);

create table kind_form_item (
    id       uuid primary key,
    form     uuid not null references kind_form,
    contract uuid not null references contract,
    line     int  not null check (line > 0),
    kind     text,
    subject  uuid not null,
    title    text not null check (length(title) between 1 and 500),
    unique (form, line)
);

alter table parameter_sheet add column pdf uuid references stored_content;

-- N3: the prime passes a sheet on to a subcontractor without folder, and says so (R104)
alter table parameter_sheet add column passed_on_by uuid references account;
alter table parameter_sheet add column passed_on_at timestamptz;
alter table parameter_sheet add check ((passed_on_by is null) = (passed_on_at is null));
alter table parameter_sheet add check (passed_on_at is null or rule = 'PRIME_ONLY');

do $$
declare protected text;
begin
    foreach protected in array array['form_remark', 'paper_wish', 'paper', 'handler_list', 'listed_handler', 'kind_form',
            'kind_form_item'] loop
        execute format('alter table %I enable row level security', protected);
        execute format('alter table %I force row level security', protected);
        execute format('create policy own_contract on %I to dsg_portal '
            || 'using (contract = nullif(current_setting(''dsg.contract'', true), '''')::uuid '
            || 'or nullif(current_setting(''dsg.contract'', true), '''') is null)', protected);
    end loop;
end $$;

grant select, insert on form_remark, paper_wish, paper, handler_list, listed_handler, kind_form_item to dsg_portal;
grant select, insert, update on kind_form to dsg_portal;
