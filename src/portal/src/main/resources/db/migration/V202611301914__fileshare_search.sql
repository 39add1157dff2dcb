-- Search by a part of a name. Under row-level security no index helps LIKE: its operator may tell what it compares, so PostgreSQL lets the
-- policy decide about each row first. The function below looks for its caller: in an index over pairs of letters, within the contract that
-- the policies open and the folders that the evaluator allows.

-- Each letter and each pair of neighbours of a name, as numbers that no other area's names give
create function name_grams(area uuid, name text) returns bigint[]
    language sql immutable parallel safe
    as $$
        select array(select distinct hashtextextended(substr(name, i, n), uuid_hash_extended(area, 0))
            from generate_series(1, length(name)) i, generate_series(1, 2) n)
    $$;

-- What a name has to hold so that each of these can be a part of it
create function sought_grams(area uuid, parts text[]) returns bigint[]
    language sql immutable parallel safe
    as $$
        select array(select distinct hashtextextended(substr(part, i, 2), uuid_hash_extended(area, 0))
            from unnest(parts) part, generate_series(1, greatest(1, length(part) - 1)) i)
    $$;

create index stored_file_grams on stored_file using gin (name_grams(contract, name_key)) where removed_at is null;

-- For the function, which runs as the owner and tells numbers of files alone
create policy owner on stored_file for select to current_user using (true);

-- At most so many. Planned for the index over pairs: what else it asks is hidden from the planner, which knows nothing of the words.
create function stored_files_named(parts text[], folders uuid[], most integer) returns setof uuid
    language sql stable security definer
    set search_path = public, pg_temp
    set enable_seqscan = off
    set enable_indexscan = off
    set enable_indexonlyscan = off
    set work_mem = '64MB'
    as $$
        select f.id from stored_file f
        where f.removed_at is null
            and name_grams(f.contract, f.name_key)
                @> sought_grams(nullif(current_setting('dsg.contract', true), '')::uuid, parts)
            and coalesce(f.contract = nullif(current_setting('dsg.contract', true), '')::uuid, false)
            and coalesce(f.folder = any (folders), false)
            and not exists (select from unnest(parts) part where strpos(f.name_key, part) = 0)
        limit most
    $$;
revoke execute on function stored_files_named(text[], uuid[], integer) from public;
grant execute on function stored_files_named(text[], uuid[], integer) to dsg_portal;

-- How many of the newest files that the policies show have such names: where many do, the index over pairs would only tell the same
create function newest_files_named(parts text[], folders uuid[], newest integer) returns bigint
    language sql stable
    set search_path = public, pg_temp
    set enable_sort = off
    as $$
        select count(*) from (
            select f.name_key, f.folder from stored_file f
            where f.removed_at is null
            order by f.registered_at desc, f.id desc
            limit newest) n
        where n.folder = any (folders)
            and not exists (select from unnest(parts) part where strpos(n.name_key, part) = 0)
    $$;

-- Who has registered files, and what somebody has registered, without reading the whole area
create index stored_file_by_registrar on stored_file (registered_by, registered_at, id) where removed_at is null;
