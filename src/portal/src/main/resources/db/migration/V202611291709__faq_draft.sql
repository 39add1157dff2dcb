-- What somebody has written for the FAQ and another has to approve: then it is the newest edition of its article
create table faq_draft (
    id         uuid primary key,
    version    bigint not null,
    key        text not null check (key ~ '^[a-z0-9-]{1,60}$'),
    title      text not null check (length(title) between 1 and 100),
    phrases    text not null check (length(phrases) <= 1000),
    body       text not null check (length(body) between 1 and 4000),
    sources    text not null check (length(sources) <= 200),
    link       text not null check (length(link) <= 200),
    audience   text not null check (audience in ('PUBLIC', 'MANAGER', 'STAFF')),
    review_on  date not null,
    state      text not null check (state in ('WAITING', 'PUBLISHED', 'DECLINED', 'WITHDRAWN')),
    written_by uuid not null references account,
    written_at timestamptz not null
);
alter table faq_draft enable row level security;
alter table faq_draft force row level security;
create policy outside_contracts on faq_draft to dsg_portal using (coalesce(current_setting('dsg.contract', true), '') = '');
grant select, insert, update on faq_draft to dsg_portal;
