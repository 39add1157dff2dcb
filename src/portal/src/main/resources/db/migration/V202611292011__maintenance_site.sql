-- Where alone a maintenance is felt; null: everywhere
alter table maintenance add column site uuid references site;
