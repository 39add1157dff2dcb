-- The first two terminals come with the founding, before anybody could register one
alter table terminal alter column registered_by drop not null;
