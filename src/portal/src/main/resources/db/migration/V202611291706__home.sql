-- お知らせ: what the provider tells everybody, or some roles, for a time
create table home_notice (
    id           uuid primary key,
    title        text not null check (length(title) between 1 and 100),
    text         text not null check (length(text) between 1 and 2000),
    -- For whom: names of roles; none means everybody
    roles        text[] not null,
    must_acknowledge boolean not null,
    until_at     timestamptz not null,
    published_by uuid not null references account,
    published_at timestamptz not null
);
create index home_notice_now on home_notice (until_at);
create table home_notice_acknowledgement (
    notice  uuid not null references home_notice,
    account uuid not null references account,
    at      timestamptz not null,
    primary key (notice, account)
);
-- Notices are for all; who acknowledged is each one's own, and the staff's
alter table home_notice_acknowledgement enable row level security;
alter table home_notice_acknowledgement force row level security;
create policy own on home_notice_acknowledgement to dsg_portal
    using (coalesce(current_setting('dsg.contract', true), '') = ''
        or account = nullif(current_setting('dsg.account', true), '')::uuid);
grant select, insert on home_notice, home_notice_acknowledgement to dsg_portal;
