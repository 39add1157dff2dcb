-- Logins move the mark up to which Keycloak was read; the end of a lock, which is read apart from them, must not
alter table log_keycloak_taken add column login boolean not null default true;
