-- Deleted in Keycloak is not the same as not yet made there: only the latter is made by the synchronisation
alter table account add keycloak_gone boolean not null default false;
