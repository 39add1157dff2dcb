-- F6 names folders and files, and asks for another name or for deletion (R131)
alter table inquiry rename column folder to object;
alter table inquiry add action text not null default 'RENAME' check (action in ('RENAME', 'DELETE'));
alter table inquiry alter column action drop default;
alter table inquiry alter column new_name drop not null;
alter table inquiry add check ((action = 'RENAME') = (new_name is not null));
