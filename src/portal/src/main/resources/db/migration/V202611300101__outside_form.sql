-- A form that comes by mail before there is any contract (F5): the original as it came, with its digest; the staff's business alone
create table outside_form (
    -- What it has become: the company's way in
    subject    uuid primary key,
    code       text not null check (code ~ '^F[0-9]$'),
    template   int  not null,
    file_name  text not null check (length(file_name) between 1 and 255),
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content    bytea not null check (length(content) <= 1000000),
    entered_by uuid not null references account,
    entered_at timestamptz not null
);
alter table outside_form enable row level security;
alter table outside_form force row level security;
create policy outside_contracts on outside_form to dsg_portal
    using (coalesce(current_setting('dsg.contract', true), '') = '');
grant select, insert on outside_form to dsg_portal;
