-- The original of a form from outside lies sealed, as the other forms' originals do; what lies open is sealed by a task of its own
alter table outside_form add column wrapped_key bytea;
alter table outside_form drop constraint outside_form_content_check;
alter table outside_form add check (length(content) <= 1000100);
grant update (content, wrapped_key) on outside_form to dsg_portal;
insert into task (id, kind, key, due_at, next_try_at, state)
select gen_random_uuid(), 'forms.seal-outside', subject::text, now(), now(), 'WAITING' from outside_form;
