-- A move can be taken back until the other contract has agreed to it, and is called off where one of the two can move nothing any more
alter table removal drop constraint removal_state_check,
    add constraint removal_state_check
        check (state in ('REQUESTED', 'AGREED', 'RECALLED', 'RUNNING', 'DONE', 'DECLINED', 'WITHDRAWN')),
    add check (state <> 'RECALLED' or office_by is not null);
alter table arrival drop constraint arrival_state_check,
    add constraint arrival_state_check
        check (state in ('OFFERED', 'ACCEPTED', 'AGREED', 'DONE', 'DECLINED', 'WITHDRAWN'));
drop index removal_open;
create index removal_open on removal (state) where state in ('AGREED', 'RECALLED', 'RUNNING');
