-- FAQ: an edition of an article is never changed but in what people make of it; the newest published one is in force
create table faq_article (
    id           uuid primary key,
    version      bigint not null,
    key          text not null check (key ~ '^[a-z0-9-]{1,60}$'),
    edition      int  not null check (edition > 0),
    title        text not null check (length(title) between 1 and 100),
    phrases      text not null check (length(phrases) <= 1000),
    body         text not null check (length(body) between 1 and 4000),
    sources      text not null check (length(sources) <= 200),
    link         text not null check (length(link) <= 200),
    audience     text not null check (audience in ('PUBLIC', 'MANAGER', 'STAFF')),
    -- None where it came with the gateway
    owner        uuid references account,
    review_on    date not null,
    written_at   timestamptz not null,
    shown        bigint not null default 0,
    helped       bigint not null default 0,
    not_helped   bigint not null default 0,
    unique (key, edition)
);

-- What the chatbot was asked and what it said: the asker's own, and the staff's who write the articles
create table chat_turn (
    id           uuid primary key,
    conversation uuid not null,
    contract     uuid references contract,
    organisation uuid not null references organisation,
    account      uuid not null references account,
    at           timestamptz not null,
    question     text not null check (length(question) between 1 and 500),
    outcome      text not null check (outcome in ('ANSWERED', 'EXPLAINED', 'NOTHING')),
    article      uuid references faq_article,
    settled      boolean not null default false
);
create index chat_turn_of on chat_turn (conversation, at);
create index chat_turn_unanswered on chat_turn (at) where outcome = 'NOTHING' and not settled;

alter table chat_turn enable row level security;
alter table chat_turn force row level security;
create policy own_company on chat_turn to dsg_portal
    using (nullif(current_setting('dsg.contract', true), '') is null
        or contract = nullif(current_setting('dsg.contract', true), '')::uuid
            and organisation = nullif(current_setting('dsg.organisation', true), '')::uuid);

grant select, insert, update on faq_article, chat_turn to dsg_portal;
