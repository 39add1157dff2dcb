alter table upload
    -- An upload that lost its server goes on in a fresh file under a fresh key, so that the file is not named like the upload
    add column blob             uuid not null unique,
    -- Every byte durable: from here its patience with the scanner counts
    add column received_at      timestamptz,
    -- Why it still waits for its scan, for the uploader
    add column waiting_code     text,
    add column refusal_argument text check (length(refusal_argument) <= 200);

-- Staged files that belong to no open upload are swept away
grant select (blob) on upload to dsg_jobs;
