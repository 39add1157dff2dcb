-- What two names must not share is told more finely since rules for names are of dsg.platform.content: ① and 1, ㎡ and m2 are two names.
-- Keys as NameKey makes them now, for the rows that have other ones: those whose name holds a compatibility form. Two keys that
-- differed before differ still.
create function visible_name(name text) returns text language sql immutable as $$
    select regexp_replace(name, '[\u00AD\u034F\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u115F\u1160\u180E\u200B-\u200F'
        || '\u202A-\u202E\u2060-\u2064\u2066-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB\U000110BD\U000110CD'
        || '\U00013430-\U0001343F\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0001\U000E0020-\U000E007F'
        || '\U000E0100-\U000E01EF]', '', 'g')
$$;
create function name_in_one_width(name text) returns text language sql immutable as $$
    select string_agg(case when one ~ '[\u3000\uFF00-\uFFEF]' then normalize(one, NFKC) else one end, '' order by place)
    from regexp_split_to_table(name, '') with ordinality as letters (one, place)
$$;
create function key_of_name(name text) returns text language sql immutable as $$
    select regexp_replace(
        normalize(lower(visible_name(normalize(name_in_one_width(name), NFC)) collate "und-x-icu"), NFC), '^\s+|\s+$', '', 'g')
$$;

do $$
declare named text;
begin
    foreach named in array array['folder', 'stored_file', 'upload'] loop
        execute format('alter table %I no force row level security', named);
        execute format('update %I set name_key = key_of_name(name) where normalize(name, NFKC) <> normalize(name, NFC)', named);
    end loop;
end $$;

drop function key_of_name(text);
drop function name_in_one_width(text);
drop function visible_name(text);

-- The words for these reasons have gone with the rules
update upload set refusal_code = regexp_replace(refusal_code, '^fileshare\.(content\.|(?=name\.))', 'content.')
    where refusal_code ~ '^fileshare\.(name|content)\.';

alter table folder force row level security;
alter table stored_file force row level security;
alter table upload force row level security;

-- Asked with each announcement
create index upload_coming on upload (folder, name_key) where state in ('RECEIVING', 'RECEIVED', 'SCANNING');
