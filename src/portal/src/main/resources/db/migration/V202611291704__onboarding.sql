-- 加入受付番号: the last one of each fiscal year, counted up in the transaction that uses it
create table onboarding_number (
    year int primary key check (year between 1948 and 2099),
    last int not null check (last > 0)
);

-- One company's way in, from its F5 by mail to its 加入完了通知書 (R80)
create table onboarding_case (
    id            uuid primary key,
    version       bigint not null,
    year          int  not null,
    serial        int  not null check (serial > 0),
    organisation  uuid not null unique references organisation,
    received_on   date not null,
    contact_name  text not null check (length(contact_name) between 1 and 100),
    contact_reach text not null check (length(contact_reach) between 1 and 255),
    line_wish     text not null check (length(line_wish) between 1 and 500),
    opened_by     uuid not null references account,
    opened_at     timestamptz not null,
    unique (year, serial)
);

-- Added and never changed: what was done, on which day, with which document; the newest of a step counts
create table onboarding_step (
    id         uuid primary key,
    onboarding uuid not null references onboarding_case,
    step       text not null check (step in ('APPLICATION', 'BUSINESS_PLAN', 'SECURITY_PLAN', 'OFFICERS', 'LINE', 'FINAL_CHECK',
        'NOTICE')),
    done_on    date not null,
    reference  text not null check (length(reference) between 1 and 200),
    -- A step that has to be done again, with the reason as its reference
    reopened   boolean not null,
    by_account uuid not null references account,
    by_name    text not null check (length(by_name) between 1 and 100),
    at         timestamptz not null
);
create index onboarding_step_of on onboarding_step (onboarding, at);

-- 総括者, 管理責任者, 保護システム管理者: who has the duty, and from when to when; a replacement ends the one before
create table onboarding_officer (
    id         uuid primary key,
    onboarding uuid not null references onboarding_case,
    duty       text not null check (duty in ('GENERAL', 'RESPONSIBLE', 'SYSTEM_MANAGER')),
    name       text not null check (length(name) between 1 and 100),
    deputy     text not null check (length(deputy) <= 100),
    from_day   date not null,
    until_day  date,
    named_by   uuid not null references account,
    named_at   timestamptz not null,
    check (until_day is null or until_day >= from_day)
);
create unique index onboarding_officer_now on onboarding_officer (onboarding, duty) where until_day is null;

-- What is handed out: manuals and procedures by version, with their checksums (T50)
create table handout (
    id           uuid primary key,
    title        text not null check (length(title) between 1 and 100),
    edition      text not null check (length(edition) between 1 and 60),
    place        text not null check (length(place) between 1 and 200),
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    must_acknowledge boolean not null,
    published_by uuid not null references account,
    published_at timestamptz not null,
    unique (title, edition)
);
create table handout_acknowledgement (
    handout uuid not null references handout,
    account uuid not null references account,
    at      timestamptz not null,
    primary key (handout, account)
);

-- The way in is the staff's business; who acknowledged what is each one's own and the staff's
do $$
declare
    name text;
begin
    foreach name in array array['onboarding_case', 'onboarding_step', 'onboarding_officer'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format($policy$create policy outside_contracts on %I to dsg_portal
            using (coalesce(current_setting('dsg.contract', true), '') = '')$policy$, name);
    end loop;
end $$;
alter table handout_acknowledgement enable row level security;
alter table handout_acknowledgement force row level security;
create policy own on handout_acknowledgement to dsg_portal
    using (coalesce(current_setting('dsg.contract', true), '') = ''
        or account = nullif(current_setting('dsg.account', true), '')::uuid);
grant select, insert, update on onboarding_number, onboarding_case, onboarding_officer to dsg_portal;
grant select, insert on onboarding_step, handout, handout_acknowledgement to dsg_portal;
