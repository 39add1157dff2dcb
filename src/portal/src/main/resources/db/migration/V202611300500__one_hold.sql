-- A terminal's hold is one like any other and ends by two people: what the erasure's own table knew goes there
alter table terminal_hold no force row level security;
insert into hold (id, version, kind, object_type, object_id, because, placed_by, placed_at, review_on, ended_at)
    select id, 0, 'INCIDENT', 'TERMINAL', terminal, because, placed_by, at, review_by, released_at from terminal_hold;
drop table terminal_hold;
