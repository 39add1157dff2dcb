-- Whoever was registered by somebody is approved by somebody; that the two are different people, the register itself knows (T48)
alter table account add check (approved_at is null or approved_by is not null or registered_by is null);
