-- Lists by name read in order, like those by size and by date; the unique index of the same columns lacks what breaks ties
create index stored_file_by_name on stored_file (folder, name_key, id) where removed_at is null;
