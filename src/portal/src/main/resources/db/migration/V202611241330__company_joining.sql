-- 加入完了通知書 (R80): facts with their author, added and never changed; the newest of a company counts
create table joining (
    id            uuid primary key,
    organisation  uuid not null references organisation,
    notice_number text not null check (length(notice_number) between 1 and 60),
    checked_on    date not null,
    issued_on     date not null,
    because       text check (length(because) between 1 and 500),
    recorded_by   uuid not null references account,
    recorded_at   timestamptz not null,
    check (issued_on >= checked_on)
);
create index joining_of_company on joining (organisation, recorded_at desc);

grant select, insert on joining to dsg_portal;
