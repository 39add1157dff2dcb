create table mail (
    id           uuid primary key,
    number       bigint generated always as identity,
    -- What it is about; nobody gets two mails about the same
    topic        text not null,
    recipient    text not null check (length(recipient) <= 254),
    subject      text not null,
    body         text not null,
    created_at   timestamptz not null,
    -- From then on it would tell what is no longer so
    useful_until timestamptz not null,
    state        text not null check (state in ('WAITING', 'SENT', 'REFUSED', 'DROPPED')),
    attempts     int  not null default 0,
    next_try_at  timestamptz not null,
    sent_at      timestamptz,
    failure      text,
    unique (topic, recipient)
);
create index mail_waiting on mail (next_try_at) where state = 'WAITING';

grant select, insert, update on mail to dsg_portal;
