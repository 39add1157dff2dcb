-- What the operating system writes comes into the store by the shipper, as the servers' own logs do (6-8)
insert into log_source (name, shipped, silent_after) values ('system', true, interval '5 minutes');
