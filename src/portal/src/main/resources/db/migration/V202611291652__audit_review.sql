-- Who has gone through the log of which days (3.3.3); added and never changed
create table audit_review (
    id          uuid primary key,
    first_day   date not null,
    last_day    date not null,
    reviewed_by uuid not null references account,
    reviewed_at timestamptz not null,
    head_size   bigint not null,
    remark      text not null check (length(remark) between 1 and 1000),
    check (first_day <= last_day)
);
create index audit_review_newest on audit_review (reviewed_at desc);
grant select, insert on audit_review to dsg_portal;
